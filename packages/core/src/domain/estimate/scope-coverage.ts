import type { PlanSetContent, WorkItem, WorkItemId } from '../schemas/index.ts'

/**
 * Percent of the scope that the chosen work items deliver, rounded to the nearest whole number, at most 100.
 *
 * @param basis points of value that count as 100 %: those of all work items, unless options were pinned
 */
export function scopeCoverage(
  workItems: readonly WorkItem[],
  chosenIds: readonly WorkItemId[],
  basis = totalValue(workItems),
): number {
  const chosen = new Set(chosenIds)
  return Math.min(100, Math.round((100 * totalValue(workItems.filter((item) => chosen.has(item.id)))) / basis))
}

/** Points of value that count as 100 % of the scope in a plan set. */
export function scopeBasisOf({ workItems, pinned }: Pick<PlanSetContent, 'workItems' | 'pinned'>): number {
  return pinned?.scopeBasis ?? totalValue(workItems)
}

/** Adds in the order of the ids, because in another order the sum could differ in its last digit. */
function totalValue(workItems: readonly WorkItem[]): number {
  return workItems.toSorted((a, b) => (a.id < b.id ? -1 : 1)).reduce((sum, item) => sum + item.value, 0)
}
