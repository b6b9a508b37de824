import { briefVersionOf, type PlanSet } from '@plangate/core/schemas'
import { useBriefHeads } from '../api/use-brief-heads.ts'

/** Fetches the heads of the brief that a plan set is compared with: those that its options rest on, and the next one. */
export function useBriefHeadsOf(planSet: PlanSet) {
  const priced = planSet.options.map(({ id }) => briefVersionOf(planSet, id))
  return useBriefHeads(planSet.projectId, [...priced, planSet.briefVersion + 1])
}
