import { formatMoneyRange } from '../format/index.ts'
import type { Currency, ExecutionOption, RunningCost, WorkItem } from '../schemas/index.ts'

/** What an option costs per month once it is live, as far as its work items say, and how many of them do. */
export interface OptionRunningCost extends RunningCost {
  items: number
}

/**
 * Sums the running costs of an option's work items: from all at their low end to all at their high end, in the currency
 * of the plan. Null when no item has any, which does not mean that running the option costs nothing.
 */
export function runningCostOf(
  { workItemIds }: Pick<ExecutionOption, 'workItemIds'>,
  workItems: readonly Pick<WorkItem, 'id' | 'runningCost'>[],
): OptionRunningCost | null {
  const chosen = new Set(workItemIds)
  const named = workItems.flatMap(({ id, runningCost }) => (runningCost && chosen.has(id) ? [runningCost] : []))
  if (named.length === 0) return null
  return { low: sumOf(named, 'low'), high: sumOf(named, 'high'), items: named.length }
}

/** To a millionth, ascending: the order of the items must not change the last digit. */
function sumOf(costs: readonly RunningCost[], end: 'low' | 'high'): number {
  const sum = costs.map((cost) => cost[end]).toSorted((a, b) => a - b)
  return Math.round(sum.reduce((all, cost) => all + cost, 0) * 1e6) / 1e6
}

/** "$40-$120 per month once live (named by 2 of 14 work items)", or that no work item names any. */
export function describeRunningCost(
  option: Pick<ExecutionOption, 'workItemIds'>,
  workItems: readonly Pick<WorkItem, 'id' | 'runningCost'>[],
  currency: Currency,
): string {
  const cost = runningCostOf(option, workItems)
  if (cost === null) return 'not named by any work item'
  return `${formatMoneyRange(cost, currency)} per month once live (named by ${cost.items} of ${option.workItemIds.length} work items)`
}

/** Whether any work item of a plan says what it costs to run. Only then are running costs shown. */
export function hasRunningCosts(workItems: readonly Pick<WorkItem, 'runningCost'>[]): boolean {
  return workItems.some(({ runningCost }) => runningCost !== undefined)
}

/**
 * Work items for a plan in another currency, without their running costs: nothing is converted, and the amounts of one
 * currency would be wrong in another.
 */
export function inCurrency(workItems: readonly WorkItem[], from: Currency, to: Currency): WorkItem[] {
  return workItems.map((item) => {
    if (from === to || item.runningCost === undefined) return item
    const { runningCost: _, ...others } = item
    return others
  })
}
