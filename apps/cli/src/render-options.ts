import { describeCostNote, describeRunningCost, hasRunningCosts } from '@plangate/core/estimate'
import {
  currencyOf,
  type ExecutionOption,
  letterOf,
  type OptionId,
  type OptionLetter,
  type Percentiles,
  type PlanSetContent,
  Verdict,
} from '@plangate/core/schemas'
import Table from 'cli-table3'
import { breakLongWords, printable } from './printable.ts'

/** Width of the column with the row names. */
const namesWidth = 17
/** A narrower column would hold only one word per line. */
const minOptionWidth = 26

/** A row only where a work item says what it costs to run. */
const runningCosts = 'Running costs'
/** A row only where options are checked. */
const checked = 'Checks'

const rows: Record<string, (option: ExecutionOption, plan: ComparedOptions) => string> = {
  'Time to ship': (option) => option.timeToShip,
  Cost: (option) => option.engineeringCost,
  Risk: (option) => option.riskLevel,
  Scope: (option) => `${option.scopeCoverage}% of the value`,
  Engineers: (option) => String(option.engineers),
  'Weeks P50 / P80': ({ estimate }) => formatPercentiles(estimate.weeks, 1),
  'Hours P50 / P80': ({ estimate }) => formatPercentiles(estimate.hours, 0),
  'Cost note': ({ estimate }, { assumptions }) => describeCostNote(estimate, assumptions.rate, currencyOf(assumptions)),
  [runningCosts]: (option, { workItems, assumptions }) =>
    describeRunningCost(option, workItems, currencyOf(assumptions)),
  [checked]: describeChecks,
  Pros: (option) => bullets(option.pros),
  Cons: (option) => bullets(option.cons),
  Tradeoffs: (option) => bullets(option.tradeoffs),
  Approach: (option) => option.technicalApproach,
  Impact: (option) => option.engineeringImpact,
}

interface ComparedOptions extends Pick<PlanSetContent, 'workItems' | 'assumptions'> {
  options: readonly ExecutionOption[]
  letters?: readonly OptionLetter[]
  runnerPick?: OptionId | undefined
}

/** How much of the brief the option keeps, and what it breaks. */
function describeChecks({ checks = [] }: ExecutionOption): string {
  const [kept, broken, notJudged] = Verdict.options.map((verdict) =>
    checks.filter((check) => check.verdict === verdict),
  )
  const counts = `${kept?.length ?? 0} kept, ${broken?.length ?? 0} broken, ${notJudged?.length ?? 0} not judged`
  return [counts, bullets((broken ?? []).map(({ words, why }) => `Broken: "${words}" - ${why}`))].join('\n').trim()
}

/** Renders options side by side, as many as fit into `width`, and the rest in tables below. `strong` marks headings. */
export function renderOptions(plan: ComparedOptions, width: number, strong: (text: string) => string): string {
  const { options } = plan
  const perTable = Math.max(1, Math.floor((width - namesWidth - 2) / (minOptionWidth + 1)))
  const tables: string[] = []
  for (let start = 0; start < options.length; start += perTable)
    tables.push(renderTable(plan, options.slice(start, start + perTable), width, strong))
  return tables.join('\n')
}

function renderTable(
  plan: ComparedOptions,
  options: readonly ExecutionOption[],
  width: number,
  strong: (text: string) => string,
): string {
  // One column for each line between and around the cells.
  const optionWidth = Math.max(minOptionWidth, Math.floor((width - namesWidth - 2) / options.length) - 1)
  // A cell has a space on each side.
  const cell = (text: string) => breakLongWords(printable(text), optionWidth - 2)
  const table = new Table({
    head: ['', ...options.map((option) => strong(cell(heading(option, plan))))],
    colWidths: [namesWidth, ...options.map(() => optionWidth)],
    wordWrap: true,
    // Turns off the library's colours, which ignore what the terminal supports.
    style: { head: [], border: [] },
  })
  for (const [name, read] of Object.entries(rows))
    if (hasRow(name, plan)) table.push([strong(name), ...options.map((option) => cell(read(option, plan)))])
  return table.toString()
}

function hasRow(name: string, { workItems, options }: ComparedOptions): boolean {
  if (name === checked) return options.some(({ checks }) => checks !== undefined)
  return name !== runningCosts || hasRunningCosts(workItems)
}

/** Names the planner's own pick only if it differs from the recommended option. */
function heading({ id, name, isRecommended }: ExecutionOption, plan: ComparedOptions): string {
  const title = `${letterOf(plan, id)}: ${name}`
  if (isRecommended) return `${title}\n* recommended`
  return id === plan.runnerPick ? `${title}\nthe planner's own pick` : title
}

function bullets(points: readonly string[]): string {
  return points.map((point) => `- ${point}`).join('\n')
}

function formatPercentiles({ p50, p80 }: Percentiles, digits: number): string {
  const [median, high] = [p50, p80].map((value) =>
    value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  )
  return `${median} / ${high}`
}
