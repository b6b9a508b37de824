import type { Runner } from '@plangate/core/runner'
import type { PlannedBrief } from './plan-brief.ts'
import { countRepeatedSentences } from './repeated-sentences.ts'
import { type BriefScore, scorePlan } from './score-plan.ts'

/** The scores of all plans as text, a line each, with the counts that they rest on. */
export function summarizePlans(
  { name, model }: Pick<Runner, 'name' | 'model'>,
  planned: readonly PlannedBrief[],
): string {
  const plans = planned.flatMap(({ whole, plan }) => (plan === null ? [] : [{ whole, plan }]))
  const scores = plans.map(({ whole, plan }) => scorePlan(whole, plan))
  const total = (pick: (score: BriefScore) => [number, number]) => shareOf(scores.map(pick))
  const lines = [
    ['Runner', model === null ? name : `${name}, ${model}`],
    ['briefs planned', `${plans.length} of ${planned.length}${listRefusals(planned)}`],
    ['needs that work items quote', total(({ covered }) => covered)],
    ['work items without a need behind them', total(({ unasked }) => unasked)],
    ['must-haves left out in silence', total(({ silentGaps }) => silentGaps)],
    ['broken limits that are not named', total(({ silentBreaches }) => silentBreaches)],
    ['sentences that fit other briefs', shareOf([countRepeatedSentences(plans.map(({ plan }) => plan.options))])],
    ['largest option over smallest, hours', medianOf(scores.map(({ spread }) => spread))],
  ]
  return `${lines.map(([label = '', value = '']) => label.padEnd(38) + value).join('\n')}\n`
}

function listRefusals(planned: readonly PlannedBrief[]): string {
  const refusals = planned.flatMap(({ whole, refused }) => (refused === null ? [] : [`${whole.kind}: ${refused}`]))
  return refusals.length === 0 ? '' : ` (${refusals.join('; ')})`
}

function shareOf(counts: readonly [count: number, of: number][]): string {
  const [count, of] = [0, 1].map((at) => counts.reduce((sum, pair) => sum + (pair[at] ?? 0), 0))
  return of ? `${count} of ${of} (${Math.round((100 * (count ?? 0)) / of)} %)` : 'none to count'
}

/** The median, and how far apart the ends are. */
function medianOf(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]?.toFixed(1) ?? '–'
  return `${at(0.5)} (${at(0)} to ${at(1)})`
}
