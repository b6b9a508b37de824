import type { PlanSet } from '../../domain/schemas/index.ts'
import type { PlanToAsk } from './p80-shift.ts'

/** Returns the option of a plan set that was recommended, with what its numbers rest on; null if there is none. */
export function planFromPlanSet({
  workItems,
  options,
  recommendedId,
  assumptions,
  seed,
}: Pick<PlanSet, 'workItems' | 'options' | 'recommendedId' | 'assumptions' | 'seed'>): PlanToAsk | null {
  const option = options.find(({ id }) => id === recommendedId)
  return option ? { workItems, option: pick(option), assumptions, seed } : null
}

function pick({ workItemIds, engineers }: PlanToAsk['option']): PlanToAsk['option'] {
  return { workItemIds, engineers }
}
