import { briefVersionOf, type OptionId, type PlanSet } from '@plangate/core/schemas'

/**
 * The version of the brief that an option was priced on, when the brief has a newer one by now; null when it has not. A
 * kept option keeps the numbers of an older brief in a plan set that is up to date, and no build is authorized on it.
 *
 * @param newest undefined while it is not known
 */
export function findOutdatedBriefVersion(
  planSet: Pick<PlanSet, 'briefVersion' | 'pinned'>,
  optionId: OptionId,
  newest: number | undefined,
): number | null {
  const priced = briefVersionOf(planSet, optionId)
  return newest !== undefined && newest > priced ? priced : null
}
