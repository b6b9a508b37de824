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

/** "Thirty thousand" is money, "thirty" is not. */
const wordBeforeScale = `(?:${singleWordNumber})(?= (?:thousand|grand|million))`
const moneyPattern = new RegExp(
  String.raw`(?<![\p{L}\d_])(?:(${currencyWords})\s?)?(${figurePattern}|${wordBeforeScale})\s?(k|thousand|` +
    String.raw`grand|m|million)?\s?(?:(${currencyWords})(?![\p{L}\d]))?(?![\w%])`,
  'giu',
)
/** Below this, a figure is more likely a price, or thousands are meant. In the project's currency. */
const smallBudget = 1_000

/**
 * Returns the sum in a text that states one. Without a currency it is in the project's; in another one, or under a sign
 * that several share, it is asked about, because nothing is converted.
 */
export function moneyIn(text: string, currency: Currency): Amount | null {
  const all = [...text.matchAll(moneyPattern)].map((match) => readMatch(match, text, currency))
  const found =
    all.find(({ named, scale }) => named.length > 0 || scale !== undefined) ??
    all.find(({ digits, after }) => !/^\d$/.test(digits) && !countsThings(after)) ??
    all.find((match) => sizeOf(match) >= smallBudget)
  if (!found) return null
  const amount = sizeOf(found)
  if (!(amount > 0)) return null
  const { words, named, isUnknown } = found
  if (isUnknown) return { question: askUnknown(currency), choices: [] }
  if (named.length > 0 && !named.includes(currency))
    return { question: askCurrency(words, named, currency), choices: [] }
  const budgetOf = (amount: number): AmountIntent => ({ kind: 'budget', amount, ...statedCurrency(currency) })
  if (amount >= smallBudget) return { intent: budgetOf(amount) }
  const question = `Is the budget ${amount} ${currency} in all, or ${amount} thousand?`
  return { question, choices: [amount * 1_000, amount].map(budgetOf) }
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
  /** The text that follows. */
  readonly after: string
}

function readMatch(match: RegExpExecArray, text: string, currency: Currency): MoneyMatch {
  const [words, sign, digits = '', scale, unit] = match
  const after = text.slice(match.index + words.trimEnd().length)
  // "3 CAD formats" does not mean Canadian dollars.
  const isMoney = !isDoubtful(unit) || scale !== undefined || !countsThings(after)
  const named = namedBy(currency, sign, isMoney ? unit : undefined)
  const isUnknown = named.length === 0 && isOfUnknownCurrency(after)
  return { words: words.trim(), digits, scale, named, isUnknown, after }
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
