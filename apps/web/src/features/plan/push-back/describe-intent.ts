import { formatExactMoney } from '@plangate/core/format'
import { currencyOf, type FeedbackIntent, type Lighter, type TeamBound } from '@plangate/core/schemas'
import { count } from '../../../shared/format/format-values.ts'

const lighterWords: Record<Lighter, string> = {
  cost: 'Make it cheaper',
  time: 'Make it faster',
  scope: 'Make it smaller',
}

const boundWords: Record<TeamBound, string> = { exactly: '', at_most: 'At most ', at_least: 'At least ' }

type NamingIntent = Extract<FeedbackIntent, { object: string }>

/** How a point of feedback is read, as a short sentence: "Keep payments". */
export function describeIntent(intent: FeedbackIntent): string {
  return 'object' in intent ? describeWish(intent) : describeRest(intent)
}

function describeWish(intent: NamingIntent): string {
  switch (intent.kind) {
    case 'keep':
      return `Keep ${intent.object}`
    case 'drop':
      return `Drop ${intent.object}`
    case 'add':
      return `Add ${intent.object}`
    case 'later':
      return `Leave ${intent.object} for later`
    case 'done':
      return `We have it already: ${intent.object}`
    case 'simplify':
      return `Make ${intent.object} simpler`
    case 'replace':
      return `Replace ${intent.other} with ${intent.object}`
    case 'swap':
      return `Swap the priorities of ${intent.object} and ${intent.other}`
    case 'hours':
      return `Count ${count(intent.hours, 'hour')} for ${intent.object}`
  }
}

function describeRest(intent: Exclude<FeedbackIntent, NamingIntent>): string {
  switch (intent.kind) {
    case 'budget':
      return `Budget: ${formatExactMoney(intent.amount, currencyOf(intent))}`
    case 'weeks':
      return `Ready in ${writeWeeks(intent.weeks)}`
    case 'raise':
      return describeRaise(intent)
    case 'team':
      return `${boundWords[intent.bound]}${count(intent.engineers, 'engineer')}`
    case 'hours_per_week':
      return `${count(intent.hours, 'hour')} a week`
    case 'options':
      return `At most ${count(intent.count, 'option')}`
    case 'lighter':
      return lighterWords[intent.by]
    case 'more_people':
      return 'Make it faster, with more people'
    case 'question':
      return 'A question'
    case 'ask':
      return 'Not clear yet'
    case 'remark':
      return 'No change asked for'
    case 'not_understood':
      return 'Not understood'
  }
}

function describeRaise(intent: Extract<FeedbackIntent, { kind: 'raise' }>): string {
  const { limit, amount, how } = intent
  if (how === 'times') return `${amount} times the ${limit === 'budget' ? 'budget' : 'time'}`
  const words = limit === 'budget' ? formatExactMoney(amount, currencyOf(intent)) : writeWeeks(amount)
  return how === 'to' ? `Up to ${words}` : `${words} more`
}

/** A length that was asked for is mostly whole: "13 weeks", not "13.0 weeks". */
const writeWeeks = (weeks: number) => count(Math.round(weeks * 10) / 10, 'week')

/** Whether a point changes a plan when it is read like this. */
export function changesPlan({ kind }: FeedbackIntent): boolean {
  return kind !== 'question' && kind !== 'ask' && kind !== 'remark' && kind !== 'not_understood'
}
