import { formatSmallMoneyRange } from '../format/index.ts'
import {
  type Currency,
  currencyOf,
  type ExecutionOption,
  type PlanSet,
  type RunningCost,
  type WorkItem,
} from '../schemas/index.ts'

/** What an option costs per month once it is live, as far as its work items say. */
export interface OptionRunningCost extends RunningCost {
  /** How many of its work items say so. */
  items: number
  /** How many work items it has. */
  of: number
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
  return { low: sumOf(named, 'low'), high: sumOf(named, 'high'), items: named.length, of: workItemIds.length }
}

/** To a millionth, ascending: the order of the items must not change the last digit. */
function sumOf(costs: readonly RunningCost[], end: 'low' | 'high'): number {
  const sum = costs.map((cost) => cost[end]).toSorted((a, b) => a - b)
  return Math.round(sum.reduce((all, cost) => all + cost, 0) * 1e6) / 1e6
}

/** "$40–$120 per month once live (named by 2 of 14 work items)", or that no work item names any. */
export function describeRunningCost(
  option: Pick<ExecutionOption, 'workItemIds'>,
  workItems: readonly Pick<WorkItem, 'id' | 'runningCost'>[],
  currency: Currency,
): string {
  return describeRunningSum(runningCostOf(option, workItems), currency)
}

/** What `describeRunningCost` says of a sum that is known already. */
export function describeRunningSum(cost: OptionRunningCost | null, currency: Currency): string {
  if (cost === null) return 'not named by any work item'
  const items = cost.of === 1 ? 'work item' : 'work items'
  return `${formatRunningCost(cost, currency)} per month once live (named by ${cost.items} of ${cost.of} ${items})`
}

/** "$40–$120", and with cents below 10. */
export function formatRunningCost(cost: RunningCost, currency: Currency): string {
  return formatSmallMoneyRange(cost, currency)
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

/**
 * Work items of a draft for a plan in `currency`, without the running costs that they repeat from a plan in another one:
 * an amount that was copied has not been converted.
 */
export function withoutRepeatedCosts(
  workItems: readonly WorkItem[],
  plan: Pick<PlanSet, 'workItems' | 'assumptions'>,
  currency: Currency,
): WorkItem[] {
  const costs = costsById(plan.workItems)
  const isRepeated = ({ id, runningCost: cost }: WorkItem) =>
    cost?.low === costs.get(id)?.low && cost?.high === costs.get(id)?.high
  const from = currencyOf(plan.assumptions)
  return workItems.flatMap((item) => (isRepeated(item) ? inCurrency([item], from, currency) : item))
}

/** Work items of a draft, with the running costs that the plan before names for those that have none. */
export function withEarlierCosts(workItems: readonly WorkItem[], earlier: readonly WorkItem[]): WorkItem[] {
  const costs = costsById(earlier)
  return workItems.map((item) => {
    const runningCost = item.runningCost ?? costs.get(item.id)
    return runningCost === undefined ? item : { ...item, runningCost }
  })
}

function costsById(workItems: readonly WorkItem[]): ReadonlyMap<WorkItem['id'], RunningCost> {
  return new Map(workItems.flatMap(({ id, runningCost }) => (runningCost ? [[id, runningCost]] : [])))
}
