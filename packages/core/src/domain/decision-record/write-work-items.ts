import { hasRunningCosts } from '../estimate/index.ts'
import { writeCsv } from '../format/index.ts'
import { type Currency, currencyOf, type DecisionRecord, type RunningCost } from '../schemas/index.ts'

/** The last three columns are there only where a work item says what it costs to run. */
const runningColumns = ['running_cost_low_per_month', 'running_cost_high_per_month', 'running_cost_currency']

const columns = [
  ...['id', 'title', 'discipline', 'low_hours', 'likely_hours', 'high_hours', 'value'],
  ...['depends_on', 'options', 'selected', 'serves'],
]

/** Writes the work items of a record's plan as CSV. `selected` is empty while nothing is selected. */
export function writeWorkItems({ plan, selection }: DecisionRecord): string {
  const selected = selection && new Set(selection.selectedOption.workItemIds)
  const isRunning = hasRunningCosts(plan.workItems)
  const currency = currencyOf(plan.assumptions)
  const rows = plan.workItems.map(({ id, title, discipline, hours, value, dependsOn, addresses, runningCost }) => [
    ...[id, title, discipline],
    ...[hours.low, hours.likely, hours.high, value].map(String),
    dependsOn.join(' '),
    plan.options.flatMap(({ name, workItemIds }) => (workItemIds.includes(id) ? name : [])).join('; '),
    selected === null ? '' : selected.has(id) ? 'yes' : 'no',
    addresses.map(({ words }) => words).join('; '),
    ...(isRunning ? writeCost(runningCost, currency) : []),
  ])
  return writeCsv([[...columns, ...(isRunning ? runningColumns : [])], ...rows])
}

function writeCost(cost: RunningCost | undefined, currency: Currency): string[] {
  return cost ? [String(cost.low), String(cost.high), currency] : ['', '', '']
}
