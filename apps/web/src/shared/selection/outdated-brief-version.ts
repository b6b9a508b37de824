import { briefVersionOf, type OptionId, type PlanSet } from '@plangate/core/schemas'

/**
 * Returns the brief version that an option was priced on if the brief has a newer one, else null. A pinned option keeps
 * the numbers of an older brief in an up-to-date plan set, and no build is authorized on it.
 *
 * @param newest the newest brief version; undefined while it is not known
 */
export function findOutdatedBriefVersion(
  planSet: Pick<PlanSet, 'briefVersion' | 'pinned'>,
  optionId: OptionId,
  newest: number | undefined,
): number | null {
  const priced = briefVersionOf(planSet, optionId)
  return newest !== undefined && newest > priced ? priced : null
}
