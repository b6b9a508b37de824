import {
  countsThings,
  currencyWords,
  figurePattern,
  isDoubtful,
  namedBy,
  readFigure,
  scaleOf,
} from '@plangate/core/intake'
import { type Currency, defaultCurrency } from '@plangate/core/schemas'
import { quoted } from '../wording/phrasing.ts'
import type { Amount, AmountIntent } from './amount.ts'
import { numberFrom, singleWordNumber } from './numbers.ts'

/** "Thirty thousand" is money, "thirty" is not. */
const wordBeforeScale = `(?:${singleWordNumber})(?= (?:thousand|grand|million))`
const moneyPattern = new RegExp(
  String.raw`(?<![\p{L}\d_])(?:(${currencyWords})\s?)?(${figurePattern}|${wordBeforeScale})\s?(k|thousand|grand|m|million)?\s?(?:(${currencyWords})(?![\p{L}\d]))?(?![\w%])`,
  'giu',
)
const moneyContext =
  /\b(?:budget|funding|spend|afford|ceiling)\b|\b(?:may|can|must|should|shall|to) (?:not |only )?cost\b/iu
/** Money in a story: "we lose 1,400 a month", "they charge $20 per seat". */
const moneyInStory =
  /\b(?:a|per|each|every|\/)\s?(?:day|week|month|year|seat|user|customer|person|order|night|visit|hour)\b|\b(?:monthly|yearly|annually|weekly|lose|losing|lost|earn\w*|charge[sd]?|sell|sold|revenue|turnover|sales|worth|fine[sd]?|rent|salar(?:y|ies)|wages|customers?|clients?|paid|paying|cost us|costs us|make|makes|made|save[sd]?|saving|subscription|fees?|last|ago|competitors?|already spent|spent)\b/iu

const perPeriod =
  /\b(?:a|per|each|every|\/)\s?(?:day|week|month|year|seat|user|customer|person|order|night|visit|hour)\b|\b(?:monthly|yearly|annually|weekly|lose|losing|lost|earn\w*|last|ago|spent)\b/iu
const moneyLimit =
  /\b(?:(?:not|no|n't|never|nothing) (?:\w+ ){0,3}?(?:more|above|over|beyond)|at most|max(?:imum)?|under|below|up to|limit|within|not a (?:cent|penny|dollar) more|all (?:we|i|there))\b/iu

/** Below this, a figure is more likely a price, or thousands are meant. In the project's currency. */
const smallBudget = 1_000

/**
 * Returns the budget in a text. Money needs a currency, a "k", or a word such as "budget". Without a currency it is in the
 * project's; in another one, or under a sign that several share, it is asked about, because nothing is converted.
 */
export function moneyIn(text: string, currency: Currency): Amount | null {
  const isBudget = moneyContext.test(text)
  if (!isBudget && moneyInStory.test(text) && (perPeriod.test(text) || !moneyLimit.test(text))) return null
  const found = [...text.matchAll(moneyPattern)]
    .map((match) => readMatch(match, text, currency))
    .find(({ named, scale, digits }) => named.length > 0 || scale !== undefined || (isBudget && !/^\d$/.test(digits)))
  if (!found) return null
  const amount = sizeOf(found)
  if (!(amount > 0)) return null
  const { words, named } = found
  if (named.length > 0 && !named.includes(currency))
    return { words, question: askCurrency(words, named, currency), choices: [] }
  const budgetOf = (amount: number): AmountIntent => ({ kind: 'budget', amount, ...statedCurrency(currency) })
  if (amount >= smallBudget) return { words, intent: budgetOf(amount) }
  const question = `Is the budget ${amount} ${currency} in all, or ${amount} thousand?`
  return { words, question, choices: [amount * 1_000, amount].map(budgetOf) }
}

/** What an intent says about its currency: nothing for US dollars. */
export function statedCurrency(currency: Currency): { currency?: Currency } {
  return currency === defaultCurrency ? {} : { currency }
}

interface MoneyMatch {
  readonly words: string
  readonly digits: string
  readonly scale: string | undefined
  /** The currencies that its sign or code can mean. */
  readonly named: readonly Currency[]
}

function readMatch(match: RegExpExecArray, text: string, currency: Currency): MoneyMatch {
  const [words, sign, digits = '', scale, unit] = match
  const after = text.slice(match.index + words.trimEnd().length)
  const isMoney = !isDoubtful(unit) || scale !== undefined || saysMoney(text, after)
  const named = namedBy(currency, sign, isMoney ? unit : undefined)
  return { words: words.trim(), digits, scale, named }
}

/** "At most 18,000 pounds", but not "3 CAD formats" or "at most 3 CAD formats". */
function saysMoney(text: string, after: string): boolean {
  return moneyContext.test(text) || (moneyLimit.test(text) && !countsThings(after))
}

function sizeOf({ digits, scale }: MoneyMatch): number {
  return (/^\d/.test(digits) ? readFigure(digits) : numberFrom(digits)) * scaleOf(scale)
}

function askCurrency(words: string, named: readonly Currency[], currency: Currency): string {
  const [first = ''] = named
  const meant =
    named.length > 1
      ? `can mean ${named.slice(0, -1).join(', ')} or ${named.at(-1)}, and plans are priced in ${currency}`
      : `is in ${first}, and plans are priced in ${currency}`
  return `${quoted(words, 60)} ${meant}: nothing is converted. What is the budget in ${currency}?`
}
