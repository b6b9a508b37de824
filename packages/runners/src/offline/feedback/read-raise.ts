import type { Currency } from '@plangate/core/schemas'
import type { Amount, AmountContext } from './amount.ts'
import { number, numberFrom } from './numbers.ts'
import { textPattern } from './phrase-pattern.ts'
import { moneyIn, statedCurrency } from './read-money.ts'
import { timeIn, weeksPerUnit, weeksUntil } from './read-time.ts'

const moreTime = new RegExp(
  String.raw`\b${number}[- ](?:more |extra |additional |further )?(day|week|month|quarter|` +
    String.raw`year)s?(?:'? (?:longer|more|extra|later))?\b`,
  'iu',
)
const raiseWords = textPattern(
  'plus, add, adds, added, adding, exceed, go over, over the/our/my budget, overshoot, raised/raise, raising, gone up, went up',
  'goes/go up, going up, climbs/climb, risen, rose, rises/rise, there is, increased/increase, grown/grows/grow',
  'grew, extended/extend, longer, later, more, extra, additional, further, on top, another, up to, as much as',
  'stretched/stretch, bigger, larger, higher, doubled/double, twice, tripled/triple, instead of, no longer',
  'relaxed, fine, ok, okay, alright, acceptable',
)
const doubled = new RegExp(
  String.raw`\b(?:(double|twice)|(triple|three times))\b.*\b(?:(budget|money|funding)|(time|weeks|schedule))\b|` +
    String.raw`\b(?:(budget|money|funding)|(time|weeks|schedule))\b.*\b(?:(doubled?|twice)|(tripled?))\b`,
  'iu',
)

const shareMore = new RegExp(
  String.raw`\b(?:(?:exceed|add|raise|increase|extend|stretch|overshoot|go over|go above)\b.* by )?${number} ` +
    '?(?:%|percent|per cent)(?: (?:more|extra|on top|higher|above|over)|' +
    ' (?:to|on) (?:the|our|my) (?:budget|money|sum)|[.!]?$)',
  'iu',
)
const aboutMoney = textPattern(
  'money/money_, budget, bank, investors/investor, loan, grant, sum, limit, price, amount, cash, fund/fund_',
  'spend/spend_, play with, financ/financ_, pay, afford',
)
const denied =
  /\b(?:no|not) (?:\w+ )?(?:more|longer|later) than\b|\b(?:not|never|cannot|can't|won't|don't|shouldn't|mustn't|couldn't|doesn't|wouldn't)\b/iu
const byWords = new RegExp(
  String.raw`\b(?:plus|add|adds|added|adding|more|extra|additional|further|on top|another|higher|above that|` +
    String.raw`over that|by (?=[\d$€£]|\w+ (?:k|grand|thousand|hundred|weeks?|months?)))`,
  'iu',
)
const longerWords = /\b(?:longer|more|extra|additional|further|later|on top|another)\b/iu
const given = new RegExp(
  String.raw`\b(?:may|can|could|have|get|got|take|give|add|need|allow|extend|stick|put|grant|spare|tack|throw|` +
    'slap|gain|win|stretch|relax|tight|' +
    '(?:is|would be|will be) (?:also )?(?:fine|ok|okay|alright|possible)|is fine|is ok|is okay|' +
    String.raw`no problem|is possible|is acceptable)\w*\b`,
  'iu',
)
const toWords = textPattern(
  'gone up, went up, goes up, risen, rose, raised/raise, increased/increase, grown/grows/grow, grew',
  'extended/extend, up to, as much as, stretched/stretch, instead of, now',
  '(is/are|would be) also/perfectly/totally? (fine/ok/okay/alright/acceptable|no problem)',
)
const allowed = new RegExp(
  String.raw`\b(?:gone up|went up|goes up|risen|rose|can|could|may|now|raise|increase|grow|grew|extend|have|` +
    "has|get|got|found|investor|stretch|afford|add|fine|ok|alright|acceptable|there is|there's|" +
    String.raw`put(?:ting)?|gave|giv\w+|chip\w*|throw\w*|go|granted|agreed|lend\w*|lent|inherit\w*|on top|plus|` +
    'adds|added|adding|exceed)',
  'iu',
)

/** More than before: "we can go up to $60k now", "you may take four weeks longer", "twice the budget". */
export function raisedIn(text: string, context: AmountContext): Amount | null {
  if (!raiseWords.test(text) || denied.test(text)) return null
  return multipliedIn(text) ?? longerIn(text) ?? raisedAmountIn(text, context)
}

function multipliedIn(text: string): Amount | null {
  const share = shareMore.exec(text)
  if (share && aboutMoney.test(text)) return raise(share[0], 'budget', 1 + numberFrom(share[1] ?? '') / 100, 'times')
  const [words] = /\bhalf\b/iu.test(text) ? [] : (doubled.exec(text) ?? [])
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
  const amount = moneyIn(text, currency) ?? anotherIn(text, currency) ?? timeIn(text) ?? weeksUntil(text, today)
  if (!amount || !('intent' in amount)) return null
  const how = isBy && !/\bup to\b/iu.test(text) ? 'by' : 'to'
  const { words, intent } = amount
  if (intent.kind === 'budget') {
    const { kind: _, ...money } = intent
    return { words, intent: { kind: 'raise', limit: 'budget', how, ...money } }
  }
  return intent.kind === 'weeks' ? raise(words, 'weeks', intent.weeks, how) : null
}

const figure = String.raw`(\d{1,3}(?:[.,]\d{3})+|\d{4,})`
const moreFigure = new RegExp(
  String.raw`\b(?:(?:another|extra|additional|further|stretch (?:it )?to|go (?:up )?to|up to) ${figure}(?! ?\p{L})|${figure} (?:(?:extra|more|on top)\b(?! (?!from|now|for|if)\p{L})|instead of (?=\d)))`,
  'iu',
)

/** "You can have another 5,000": so large a figure without a noun is money. */
function anotherIn(text: string, currency: Currency): Amount | null {
  const [words, first, second = ''] = moreFigure.exec(text) ?? []
  if (words === undefined) return null
  return { words, intent: { kind: 'budget', amount: numberFrom(first ?? second), ...statedCurrency(currency) } }
}

function raise(words: string, limit: 'budget' | 'weeks', amount: number, how: 'to' | 'by' | 'times'): Amount {
  return { words, intent: { kind: 'raise', limit, amount, how } }
}
