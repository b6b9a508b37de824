import {
  countsThings,
  currencyWords,
  figurePattern,
  isDoubtful,
  isOfUnknownCurrency,
  namedBy,
  readFigure,
  scaleOf,
} from '@plangate/core/intake'
import { type Currency, impliedCurrency } from '@plangate/core/schemas'
import { quoted } from '../wording/phrasing.ts'
import type { Amount, AmountIntent } from './amount.ts'
import { numberFrom, singleWordNumber } from './numbers.ts'
import { textPattern } from './phrase-pattern.ts'

/** "Thirty thousand" is money, "thirty" is not. */
const wordBeforeScale = `(?:${singleWordNumber})(?= (?:thousand|grand|million))`
const moneyPattern = new RegExp(
  String.raw`(?<![\p{L}\d_])(?:(${currencyWords})\s?)?(${figurePattern}|${wordBeforeScale})\s?(k|thousand|` +
    String.raw`grand|m|million)?\s?(?:(${currencyWords})(?![\p{L}\d]))?(?![\w%])`,
  'giu',
)
const moneyContext = new RegExp(
  String.raw`\b(?:budget|funding|spend|afford|ceiling|cap|kitty|altogether|all in|plan(?:ning)? with|` +
    String.raw`work(?:ing)? with|set aside|put aside|scraped together|saved up|said yes to|our pot|the pot)\b|` +
    String.raw`\b(?:above|over|beyond|more than|(?:collected|saved|gathered) (?=\d{4,})|` +
    String.raw`\b(?:gave|gives|lent|lends|left|grants|granted) (?:me|us)) (?=\d{4,}|\d{1,3}[.,]\d{3})|` +
    String.raw`\b(?:may|can|must|should|shall|to) (?:not |only )?cost\b|` +
    String.raw`\b(?:limit is|limit of|agree[ds]? on) (?=\d{4,}|\d{1,3}[.,]\d{3})|` +
    String.raw`\b(?:i|we)(?:['’]ve| have)(?: got| only| just| about| around)* (?=(?:\d{4,}|` +
    String.raw`\d{1,3}[.,]\d{3})(?: (?:and|for (?:this|it|the)|to spend|in total|available|altogether|saved)\b|` +
    String.raw`[.!]?\s*$))|` +
    String.raw`\b(?:keep|stay|remain|come in|bring|get|make)(?: (?:it|this|that|everything|` +
    String.raw`the (?:whole )?(?:thing|project|plan|lot)))?(?: all)? (?:below|under|within|down to) (?=\d{4,}|` +
    String.raw`\d{1,3}[.,]\d{3})`,
  'iu',
)
/** Money in a story: "we lose 1,400 a month", "they charge $20 per seat". */
const moneyInStory = new RegExp(
  String.raw`\b(?:a|per|each|every|\/)\s?(?:day|week|month|year|seat|user|customer|person|order|night|visit|` +
    String.raw`hour)\b|\b(?:monthly|yearly|annually|weekly|lose|losing|lost|earn\w*|charge[sd]?|sell|sold|` +
    'revenue|turnover|sales|worth|fine[sd]?|rent|salar(?:y|ies)|wages|customers?|clients?|paid|paying|' +
    'cost us|costs us|make|makes|made|save[sd]?|saving|subscription|fees?|last|ago|quotes?|' +
    String.raw`competitors?|already spent|spent)\b`,
  'iu',
)

const perPeriod = new RegExp(
  String.raw`\b(?:a|per|each|every|\/)\s?(?:day|week|month|year|seat|user|customer|person|order|night|visit|` +
    String.raw`hour)\b|\b(?:monthly|yearly|annually|weekly|lose|losing|lost|earn\w*|last|ago|spent)\b`,
  'iu',
)
const moneyLimit = textPattern(
  "not/no/n't/never/nothing _* ([unless any] more|above/over/beyond), at most, maximum/max, under, below, up to",
  'limit, within, not a cent/penny/dollar more, all we/i/there',
)

/** "Our budget last year was 5,000." */
const pastBudget = /\b(?:was|were|used to be)\b(?!.*\b(?:now|is|are)\b)/iu

/** "We tried an app in 2019, 3,400 euros." */
const pastDeal = /\b(?:tried|bought|ordered|had|got|used|built) (?!to\b)[^.;]*\bin (?:19|20)\d\d\b/iu

/** Below this, a figure is more likely a price, or thousands are meant. In the project's currency. */
const smallBudget = 1_000

/**
 * Returns the budget in a text. Money needs a currency, a "k", or a word such as "budget". Without a currency it is in the
 * project's; in another one, or under a sign that several share, it is asked about, because nothing is converted.
 */
export function moneyIn(text: string, currency: Currency): Amount | null {
  if (pastBudget.test(text) || (pastDeal.test(text) && !moneyContext.test(text) && !moneyLimit.test(text))) return null
  const isBudget = moneyContext.test(text)
  if (!isBudget && moneyInStory.test(text) && (perPeriod.test(text) || !moneyLimit.test(text))) return null
  const found = [...text.matchAll(moneyPattern)]
    .map((match) => readMatch(match, text, currency))
    .find(({ named, scale, digits }) => named.length > 0 || scale !== undefined || (isBudget && !/^\d$/.test(digits)))
  if (!found) return null
  const amount = sizeOf(found)
  if (!(amount > 0)) return null
  const { words, named, isUnknown } = found
  if (isUnknown) return { words, question: askUnknown(currency), choices: [] }
  if (named.length > 0 && !named.includes(currency))
    return { words, question: askCurrency(words, named, currency), choices: [] }
  const budgetOf = (amount: number): AmountIntent => ({ kind: 'budget', amount, ...statedCurrency(currency) })
  if (amount >= smallBudget) return { words, intent: budgetOf(amount) }
  const question = `Is the budget ${amount} ${currency} in all, or ${amount} thousand?`
  return { words, question, choices: [amount * 1_000, amount].map(budgetOf) }
}

/** What an intent says about its currency: nothing for US dollars. */
export function statedCurrency(currency: Currency): { currency?: Currency } {
  return currency === impliedCurrency ? {} : { currency }
}

interface MoneyMatch {
  readonly words: string
  readonly digits: string
  readonly scale: string | undefined
  /** The currencies that its sign or code can mean. */
  readonly named: readonly Currency[]
  /** In a currency that nothing here knows: "30k Zimbabwean dollars". */
  readonly isUnknown: boolean
}

function readMatch(match: RegExpExecArray, text: string, currency: Currency): MoneyMatch {
  const [words, sign, digits = '', scale, unit] = match
  const after = text.slice(match.index + words.trimEnd().length)
  const isMoney = !isDoubtful(unit) || scale !== undefined || saysMoney(text, after)
  const named = namedBy(currency, sign, isMoney ? unit : undefined)
  return { words: words.trim(), digits, scale, named, isUnknown: named.length === 0 && isOfUnknownCurrency(after) }
}

/** "At most 18,000 pounds", but not "3 CAD formats" or "at most 3 CAD formats". */
function saysMoney(text: string, after: string): boolean {
  return moneyContext.test(text) || (moneyLimit.test(text) && !countsThings(after))
}

function sizeOf({ digits, scale }: MoneyMatch): number {
  return (/^\d/.test(digits) ? readFigure(digits) : numberFrom(digits)) * scaleOf(scale)
}

function askUnknown(currency: Currency): string {
  return `The currency of this amount is not known, and nothing is converted. What is the budget in ${currency}?`
}

function askCurrency(words: string, named: readonly Currency[], currency: Currency): string {
  const [first = ''] = named
  const meant =
    named.length > 1
      ? `can mean ${named.slice(0, -1).join(', ')} or ${named.at(-1)}, and plans are priced in ${currency}`
      : `is in ${first}, and plans are priced in ${currency}`
  return `${quoted(words, 60)} ${meant}: nothing is converted. What is the budget in ${currency}?`
}
