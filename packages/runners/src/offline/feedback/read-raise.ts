import type { Amount, AmountContext } from './amount.ts'
import { number, numberFrom } from './numbers.ts'
import { moneyIn } from './read-money.ts'
import { timeIn, weeksUntil } from './read-time.ts'

const doubled = /\b(?<twice>doubled?|twice)\b|\b(?<thrice>tripled?|three times)\b/iu
const share = new RegExp(String.raw`\b${number} ?(?:%|percent|per cent)`, 'iu')
const ofTime = /\b(?:time|weeks?|months?|days?|deadline|schedule|launch|date)\b/iu

/** "By 5,000", "another month", "two weeks longer": it comes on top of what there was. */
const onTop = new RegExp(
  String.raw`\b(?:plus|add(?:s|ed|ing)?|more|extra|additional|further|longer|later|on top|another|higher|above|over|back)\b|` +
    String.raw`\bby (?=[\d$€£]|an? |\w+ (?:k|grand|thousand|hundred|days?|weeks?|months?))`,
  'iu',
)
/** "Up to 60k", "from 40k to 50k", "50k instead of 40k": what the limit is now. */
const upTo = /\b(?:up to|as much as|instead of|now|from \S+ to)\b|\bto (?=[\d$€£])/iu

/** Returns how far a limit rises: "up to $60k now", "four weeks longer", "twice the budget"; null without a figure. */
export function raisedIn(text: string, context: AmountContext): Amount | null {
  return multipliedIn(text) ?? risenIn(text, context)
}

function multipliedIn(text: string): Amount | null {
  const limit = ofTime.test(text) ? 'weeks' : 'budget'
  const part = share.exec(text)
  if (part) return raise(limit, 1 + numberFrom(part[1] ?? '') / 100, 'times')
  const { twice, thrice } = doubled.exec(text)?.groups ?? {}
  if (twice === undefined && thrice === undefined) return null
  return raise(limit, twice === undefined ? 3 : 2, 'times')
}

function risenIn(text: string, { today, currency }: AmountContext): Amount | null {
  const how = onTop.test(text) && !upTo.test(text) ? 'by' : 'to'
  // "From 40k to 50k" and "50k instead of 40k" name the old limit, too.
  const now = text.replace(/\bfrom \S+ (?:\w+ )?(?=to\b)|\b(?:instead of|rather than|not) (?:the )?[\d$€£]\S*.*$/iu, '')
  const time = timeIn(now) ?? weeksUntil(now, today)
  const amount = ofTime.test(now) && time ? time : (moneyIn(now, currency) ?? time)
  if (!amount || !('intent' in amount)) return amount
  const { intent } = amount
  if (intent.kind === 'weeks') return raise('weeks', intent.weeks, how)
  if (intent.kind !== 'budget') return null
  const { kind: _, ...money } = intent
  return { intent: { kind: 'raise', limit: 'budget', how, ...money } }
}

function raise(limit: 'budget' | 'weeks', amount: number, how: 'to' | 'by' | 'times'): Amount {
  return { intent: { kind: 'raise', limit, amount, how } }
}
