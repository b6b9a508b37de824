import type { Check, Currency, Verdict } from '@plangate/core/schemas'
import type { OptionPlan } from '../options/option-plan.ts'
import type { BriefPassage } from '../reading/passages.ts'
import { quotedAtMost, shortened } from '../wording/phrasing.ts'
import type { PlannedItem } from '../work-items/planned-item.ts'

/** What a constraint is checked against. */
export interface Held {
  readonly option: Pick<OptionPlan, 'items'>
  /** The constraint, and the needs. */
  readonly passage: BriefPassage
  readonly needs: readonly BriefPassage[]
  /** Of the project. */
  readonly currency: Currency
  /** Of focused work for each engineer, as the project assumes it. */
  readonly hoursPerWeek: number
}

export type Judgement = Pick<Check, 'verdict' | 'why'>

/** Judges one kind of constraint; null for all others. */
export type Judge = (text: string, held: Held) => Judgement | null

export function notJudged(why: string): Judgement {
  return { verdict: 'not_judged', why }
}

export const undecided = notJudged('No work item shows whether this holds: that is for you to say.')

/** UTF-16 code units, as the schema of checks allows. */
const longestWhy = 1_000

const fromWorst: readonly Verdict[] = ['broken', 'not_judged', 'kept']

/** What is broken comes before what is not judged, and that before what is kept; null without any judgement. */
export function worstOf(judgements: readonly Judgement[]): Judgement | null {
  const verdict = fromWorst.find((one) => judgements.some((judgement) => judgement.verdict === one))
  if (verdict === undefined) return null
  const reasons = judgements.filter((judgement) => judgement.verdict === verdict).map(({ why }) => why)
  return { verdict, why: shortened([...new Set(reasons)].join(' '), longestWhy) }
}

/** Kept when the option has none of these items; otherwise broken by them. */
export function without(items: readonly PlannedItem[], absent: string): Judgement {
  return items.length === 0
    ? { verdict: 'kept', why: `It plans no ${absent}.` }
    : { verdict: 'broken', why: `It includes ${quotedAtMost(items, 2)}.` }
}

/** Kept when the option has one of these items; otherwise broken by their absence. */
export function requiring(items: readonly PlannedItem[], missing: string): Judgement {
  return items.length > 0
    ? { verdict: 'kept', why: `It includes ${quotedAtMost(items, 2)}.` }
    : { verdict: 'broken', why: `It plans no ${missing}.` }
}
