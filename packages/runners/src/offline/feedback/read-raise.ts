import type { Amount, AmountContext } from './amount.ts'
import { number, numberFrom } from './numbers.ts'
import { moneyIn } from './read-money.ts'
import { timeIn, weeksPerUnit, weeksUntil } from './read-time.ts'

const moreTime = new RegExp(
  String.raw`\b${number}[- ](?:more |extra |additional |further )?(day|week|month|quarter|year)s?(?:'? (?:longer|more|extra|later))?\b`,
  'iu',
)
const raiseWords =
  /\b(?:raised?|raising|there is|increased?|grow[ns]?|grew|extend(?:ed)?|longer|later|more|extra|additional|further|on top|another|up to|as much as|stretch(?:ed)?|bigger|larger|higher|double[d]?|twice|triple[d]?|instead of|no longer|relaxed|fine|ok|okay|alright|acceptable)\b/iu
const doubled =
  /\b(?:(double|twice)|(triple|three times))\b.*\b(?:(budget|money|funding)|(time|weeks|schedule))\b|\b(?:(budget|money|funding)|(time|weeks|schedule))\b.*\b(?:(doubled?|twice)|(tripled?))\b/iu

const denied = /\b(?:no|not) (?:\w+ )?(?:more|longer|later) than\b|\b(?:not|never|cannot|can't|won't|don't)\b/iu
const byWords = /\b(?:more|extra|additional|further|on top|another)\b/iu
const longerWords = /\b(?:longer|more|extra|additional|further|later|on top|another)\b/iu
const given = /\b(?:may|can|could|have|get|got|take|give|add|need|allow|extend)\w*\b/iu
const toWords =
  /\b(?:raised?|increased?|grow[ns]?|grew|extend(?:ed)?|up to|as much as|stretch(?:ed)?|instead of|now|(?:is|are|would be) (?:also |perfectly |totally )?(?:fine|ok|okay|alright|acceptable|no problem))\b/iu
const allowed =
  /\b(?:can|could|may|now|raise|increase|grow|grew|extend|have|has|get|got|found|investor|stretch|afford|add|fine|ok|alright|acceptable|there is|there's)/iu

/** More than before: "we can go up to $60k now", "you may take four weeks longer", "twice the budget". */
export function raisedIn(text: string, context: AmountContext): Amount | null {
  if (!raiseWords.test(text) || denied.test(text)) return null
  return multipliedIn(text) ?? longerIn(text) ?? raisedAmountIn(text, context)
}

function multipliedIn(text: string): Amount | null {
  const [words] = doubled.exec(text) ?? []
  if (words === undefined) return null
  const limit = /money|budget|funding/iu.test(words) ? 'budget' : 'weeks'
  return raise(words, limit, /tripl|three/iu.test(words) ? 3 : 2, 'times')
}

/** "Four weeks longer". */
function longerIn(text: string): Amount | null {
  const time = moreTime.exec(text)
  if (!time || !longerWords.test(text) || !given.test(text) || /\bago\b/iu.test(text)) return null
  const [words, count = '', unit = ''] = time
  return raise(words, 'weeks', numberFrom(count) * (weeksPerUnit[unit.toLowerCase()] ?? 1), 'by')
}

function raisedAmountIn(text: string, { today, currency }: AmountContext): Amount | null {
  const isBy = byWords.test(text)
  if (!allowed.test(text) || !(isBy || toWords.test(text))) return null
  const amount = moneyIn(text, currency) ?? timeIn(text) ?? weeksUntil(text, today)
  if (!amount || !('intent' in amount)) return null
  const how = isBy && !/\bup to\b/iu.test(text) ? 'by' : 'to'
  const { words, intent } = amount
  if (intent.kind === 'budget') {
    const { kind: _, ...money } = intent
    return { words, intent: { kind: 'raise', limit: 'budget', how, ...money } }
  }
  return intent.kind === 'weeks' ? raise(words, 'weeks', intent.weeks, how) : null
}

function raise(words: string, limit: 'budget' | 'weeks', amount: number, how: 'to' | 'by' | 'times'): Amount {
  return { words, intent: { kind: 'raise', limit, amount, how } }
}
