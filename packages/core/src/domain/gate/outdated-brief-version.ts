import { briefVersionOf, type OptionId, type PlanSet } from '../schemas/index.ts'

/**
 * The version of the brief that an option was priced on if there is a newer version now; null otherwise. A pinned
 * option keeps the numbers of an older brief in a plan set that is up to date, and a selection of it is stale from the
 * start.
 *
 * @param newest the newest version of the brief; undefined while it is not known
 */
export function findOutdatedBriefVersion(
  planSet: Pick<PlanSet, 'briefVersion' | 'pinned'>,
  optionId: OptionId,
  newest: number | undefined,
): number | null {
  const priced = briefVersionOf(planSet, optionId)
  return newest !== undefined && newest > priced ? priced : null
}
