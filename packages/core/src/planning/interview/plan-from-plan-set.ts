import type { PlanSet } from '../../domain/schemas/index.ts'
import type { PlanToAsk } from './p80-shift.ts'

/** What a plan set says about the plan that answers move. */
export type PlanSetToAsk = Pick<PlanSet, 'workItems' | 'options' | 'recommendedId' | 'assumptions' | 'seed'>

/** Returns the option of a plan set that was recommended, with what its numbers rest on; null if there is none. */
export function planFromPlanSet(planSet: PlanSetToAsk): PlanToAsk | null {
  const { workItems, options, recommendedId, assumptions, seed } = planSet
  const option = options.find(({ id }) => id === recommendedId)
  if (option === undefined) return null
  const { workItemIds, engineers } = option
  return { workItems, option: { workItemIds, engineers }, assumptions, seed }
}
