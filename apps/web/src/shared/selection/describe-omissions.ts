import type { ExecutionOption, PricedPlan } from '@plangate/core/schemas'
import { count } from '../format/format-values.ts'

/** Longer quotations are cut. */
const maxQuoted = 48

/** Says in words what an option leaves out of the needs that the plan has work for, or that it breaks. */
export function describeOmissions(option: ExecutionOption, { workItems }: Pick<PricedPlan, 'workItems'>): string {
  const missing = findMissingNeeds(option, workItems)
  const [first] = missing
  if (first === undefined)
    return option.scopeCoverage === 100
      ? 'Everything you asked for'
      : `Every need, some of it smaller: ${describeShare(option)}`
  const others = missing.length - 1
  return `Without “${quoted(first)}”${others === 0 ? '' : ` and ${count(others, 'other need')}`}: ${describeShare(option)}`
}

/** Ends a long line in a narrow card, so the number and its sign stay together. */
function describeShare({ scopeCoverage }: ExecutionOption): string {
  return `${scopeCoverage}% of the value`
}

/** Returns needs in the brief's words, those that the option is found to break first. */
export function findMissingNeeds(
  { workItemIds, checks = [] }: Pick<ExecutionOption, 'workItemIds' | 'checks'>,
  workItems: PricedPlan['workItems'],
): string[] {
  const built = new Set(workItemIds)
  const needsOf = (items: PricedPlan['workItems']) =>
    new Set(items.flatMap(({ addresses }) => addresses.flatMap(({ part, words }) => (part === 'needs' ? [words] : []))))
  const served = needsOf(workItems.filter(({ id }) => built.has(id)))
  const broken = checks
    .filter(({ part, verdict }) => part === 'needs' && verdict === 'broken')
    .map(({ words }) => words)
  return [...new Set([...broken, ...[...needsOf(workItems)].filter((words) => !served.has(words))])]
}

function quoted(words: string): string {
  if (words.length <= maxQuoted) return words
  return `${words.slice(0, words.lastIndexOf(' ', maxQuoted) + 1 || maxQuoted).trimEnd()}…`
}
