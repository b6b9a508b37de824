import type { PlanSetContent, WorkItem } from '../schemas/index.ts'
import type { ScopeToCover } from './estimating-rule.ts'

/** Percent of the scope, not rounded: more than 100 where other work has more value than that which counts as all. */
export function percentOfValue({ workItems, chosenIds, basis }: ScopeToCover): number {
  const chosen = new Set(chosenIds)
  return (100 * totalValue(workItems.filter((item) => chosen.has(item.id)))) / basis
}

/** Points of value that count as 100 % of the scope in a plan set. */
export function scopeBasisOf({ workItems, pinned }: Pick<PlanSetContent, 'workItems' | 'pinned'>): number {
  return pinned?.scopeBasis ?? totalValue(workItems)
}

/** Adds in the order of the ids, because in another order the sum could differ in its last digit. */
export function totalValue(workItems: readonly WorkItem[]): number {
  return workItems.toSorted((a, b) => (a.id < b.id ? -1 : 1)).reduce((sum, item) => sum + item.value, 0)
}
