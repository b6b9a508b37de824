import { scopeBasisOf } from '@plangate/core/estimate'
import type { ExecutionOption, PricedPlan } from '@plangate/core/schemas'
import { count } from '../format/format-values.ts'

type ScopedPlan = Pick<PricedPlan, 'workItems' | 'pinned'>

/** Longer quotations are cut. */
const maxQuoted = 48

/** Says in words what an option leaves out of the needs that the plan has work for, or that it breaks. */
export function describeOmissions(option: ExecutionOption, plan: ScopedPlan): string {
  const missing = findMissingNeeds(option, plan.workItems)
  const [first] = missing
  const isWhole = hasWholeScope(plan)
  if (first === undefined) {
    if (option.scopeCoverage === 100) return 'Everything you asked for'
    return `${isWhole ? 'Every need, some of it smaller' : 'Not everything you asked for'}: ${describeShare(option)}`
  }
  return `Without “${quoted(first)}”${isWhole ? describeOthers(missing.length - 1) : ' and more'}: ${describeShare(option)}`
}

/** Whether the plan has work for all of its scope. One with pinned options may have dropped what only others did. */
export function hasWholeScope(plan: ScopedPlan): boolean {
  return scopeBasisOf({ workItems: plan.workItems }) >= scopeBasisOf(plan)
}

function describeOthers(others: number): string {
  return others === 0 ? '' : ` and ${count(others, 'other need')}`
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
