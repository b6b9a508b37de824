import type { Assumptions, HoursFrom, PlanSetContent, WorkItem } from '../schemas/index.ts'

/** What a plan set says about where its numbers come from. */
export type PlanBasis = Pick<PlanSetContent, 'workItems' | 'assumptions' | 'runner'>

const origins: readonly HoursFrom[] = ['catalogue', 'model', 'team']

const nouns: Record<HoursFrom, string> = {
  catalogue: 'catalogue hours, which are our judgement',
  model: 'hours by a language model',
  team: "your team's hours",
}

/**
 * What every P50 and P80 of a plan set rests on, as a sentence: who sized the work, which finished plans back it, and
 * which rule made the numbers if it is not today's. Shares are of likely hours.
 */
export function describeBasis({ workItems, assumptions, runner }: PlanBasis): string {
  const assumed = runner?.model ? 'model' : 'catalogue'
  const hoursOf = (origin: HoursFrom) =>
    likelyHours(workItems.filter(({ hoursFrom = assumed }) => hoursFrom === origin))
  const all = likelyHours(workItems)
  const parts = origins.filter((origin) => hoursOf(origin) > 0)
  const words = parts.map((origin) => {
    const percent = Math.round((100 * hoursOf(origin)) / all)
    return parts.length === 1 ? nouns[origin] : `${percent < 1 ? 'under 1' : percent}% ${nouns[origin]}`
  })
  const basis = `P50 and P80 rest on ${words.join('; ')}. ${describeHistory(assumptions)}`
  return assumptions.model === undefined ? `${basis} ${earlierRule}` : basis
}

function describeHistory({ ledger, usesHistory }: Assumptions): string {
  if (usesHistory === false) return 'They leave your finished plans out, as you asked.'
  if (ledger === undefined) return 'No finished plan of yours backs them yet.'
  const { plans, factor } = ledger
  return `They rest on your own history of ${plans === 1 ? 'one plan' : `${plans} plans`}, too: hours are multiplied by ${factor.toFixed(2)}.`
}

/** The earlier rule leaves coordination out of the cost and expects too narrow a spread. */
const earlierRule =
  'This plan keeps its numbers from our earlier rule, which left coordination out of the cost and made P80 too low. A new plan uses the new rule.'

function likelyHours(workItems: readonly WorkItem[]): number {
  return workItems.reduce((sum, { hours }) => sum + hours.likely, 0)
}
