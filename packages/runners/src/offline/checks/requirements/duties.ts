import { clauseStart, speakerBefore } from '../grammar/clause.ts'
import { negations } from '../grammar/negations.ts'
import { phrases } from '../grammar/phrase-list.ts'
import type { SentenceToken } from '../grammar/tokens.ts'
import type { VerbGroup } from '../grammar/verb-group.ts'

export const duty = phrases(
  'must, shall, should, has/have to, needs/need to, ought to, got to, is/are to, required/obliged/bound to',
)

/** What something that is demanded is. */
export const essential = phrases(
  'a/an/absolute? must have?, required, needed, essential, mandatory, not negotiable/optional, ' +
    'not up for debate, non negotiable, ' +
    'not an? extra, indispensable, compulsory, obligatory, ' +
    'a/an/our? hard/firm/absolute/mandatory/strict/core/basic? requirement/condition/necessity, ' +
    'the/our whole/very/entire/main? point/core/heart/reason, vital, crucial, a given, central, necessary, ' +
    'a prerequisite, the condition, a/the condition of/for _?, expected, ' +
    'why we/they/people, what we/they/people/it pay/come/live/want/is/depends, what we/they/people are paying, ' +
    'key, critical, imperative, demanded, prescribed, the be all, unavoidable, mandated, table stakes, ' +
    'required by _, half our _, ' +
    'indispensible, obligatory that, required that',
)

/** Duties that hold: not negated, and not what somebody only may or can do. */
export function isObliged(tokens: readonly SentenceToken[], group: VerbGroup): boolean {
  const isDutyWord = duty.isIn(tokens, group.from, group.end)
  return isDutyWord && !isDenied(tokens, group) && speakerBefore(tokens, group.from) !== 'others'
}

export function hasDuty(tokens: readonly SentenceToken[], { from, end, isNegated }: VerbGroup): boolean {
  return !isNegated && duty.isIn(tokens, from, end)
}

export function isDenied(tokens: readonly SentenceToken[], { from, isNegated, isPast }: VerbGroup): boolean {
  return isNegated || isPast || negations.isIn(tokens, clauseStart(tokens, from), from)
}

/** Whether the words after "is" make a duty of it: "is a must" and "is not negotiable" do, "is not needed" does not. */
export function isEssential(tokens: readonly SentenceToken[], { end, isNegated }: VerbGroup): boolean {
  return (isNegated ? optional : essential).after(tokens, end) !== null
}
const optional = phrases('negotiable, optional, up for debate, an? extra')
