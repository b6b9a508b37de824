import type { WorkItem, WorkItemId } from '../schemas/index.ts'

/** Percent of the value of all work items that the chosen ones deliver, rounded to the nearest whole number. */
export function scopeCoverage(workItems: readonly WorkItem[], chosenIds: readonly WorkItemId[]): number {
  const chosen = new Set(chosenIds)
  const value = (items: readonly WorkItem[]) => items.reduce((sum, item) => sum + item.value, 0)
  return Math.round((100 * value(workItems.filter((item) => chosen.has(item.id)))) / value(workItems))
}
