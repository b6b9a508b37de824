import { type Currency, impliedCurrency } from '../../schemas/currency.ts'
import { currencyWords, isOnlyMoney, namedBy } from './currency-words.ts'
import { readSmallNumber, smallNumber } from './number-words.ts'

/** An amount of money that a text states. */
export interface FoundMoney {
  amount: number
  /** None when no currency is named, and several for a sign that they share. */
  currencies: readonly Currency[]
  words: string
  /** Whether it is a range, of which `amount` is the upper end. */
  isRange: boolean
  /** Whether the word that names its currency cannot mean anything else. */
  isOnlyMoney: boolean
}

const before = `(${currencyWords})`
/** "Twenty thousand" is an amount, "twenty" is none. */
const inWords = `${smallNumber}(?= (?:thousand|grand|million))`
const figure = String.raw`\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)|${inWords}`
const factor = String.raw`k|K|m|M|mn|mio|bn|b|thousand|grand|million|billion|Tsd\.?|Tausend|Mio\.?|Millionen|mille|millions?|mil|millón|millones|milhão|milhões|万|千`

const money = new RegExp(
  `(?<![\\p{Script=Latin}\\d])(?:${before}\\s?)?(${figure})\\s?(${factor})?(?![\\p{Script=Latin}\\d])(?:\\s*(?:-|–|—|to|bis|à|a|and|至|到)\\s*${before}?\\s?(${figure})\\s?(${factor})?(?![\\p{Script=Latin}\\d]))?\\s?(?:${before}(?!\\p{Script=Latin}))?`,
  'giu',
)

/**
 * Amounts of money: with a currency, or with "k" or the like. A bare number is none. A range counts with its upper end.
 *
 * @param currency of the project, which a sign means that it shares with others
 */
export function findMoney(text: string, currency: Currency = impliedCurrency): FoundMoney[] {
  return [...text.matchAll(money)].flatMap((match) => {
    const [words, lead, low = '', lowFactor, middle, high, highFactor, trail] = match
    const currencies = namedBy(currency, lead, middle, trail)
    const unit = highFactor ?? lowFactor
    const end = match.index + words.length - (currencies.length === 0 ? (trail?.length ?? 0) : 0)
    const after = text.slice(end)
    if (currencies.length === 0 && (!isScale(unit) || countsThings(after) || isOfUnknownCurrency(after))) return []
    const amount = sizeOf(high ?? low) * scaleOf(unit)
    if (!Number.isFinite(amount) || amount <= 0) return []
    const named = [lead, middle, trail].find((word) => namedBy(currency, word).length > 0)
    const isRange = high !== undefined
    return [{ amount, currencies, words: words.trim(), isRange, isOnlyMoney: isOnlyMoney(named) }]
  })
}

/** Whether an amount without a currency can be money: "30k" can, "section 12 b" cannot. */
function isScale(unit: string | undefined): boolean {
  return unit !== undefined && unit.toLowerCase() !== 'b'
}

/** "30k | Zimbabwean dollars": a currency that the runtime does not know is not the project's. */
export function isOfUnknownCurrency(after: string): boolean {
  return unknownCurrency.test(after)
}

const unknownCurrency =
  /^\s*\p{L}+ (?:dollars?|pesos?|francs?|pounds?|kron(?:e|er|a|or)|rupees?|dinars?|shillings?|rials?|riyals?|dirhams?|liras?|leva?|crowns?)(?!\p{L})/iu

function sizeOf(figure: string): number {
  return /^\d/.test(figure) ? readFigure(figure) : (readSmallNumber(figure) ?? 0)
}

/** "50k users": a noun right after the figure is what it counts, unless a currency stands between them. */
export function countsThings(after: string): boolean {
  return /^\s*(?!(?:in|for|from|to|at|or|and|as|all|saved|left|total|max|maximum|max\.|für|bis|insgesamt|pour|au|para|en|em|no|al)(?!\p{L}))\p{Ll}{2,}/u.test(
    after,
  )
}

/** A figure in English, as a pattern. `readFigure` reads it. */
export const figurePattern = String.raw`\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,'’]\d+)*`

/** Marks between groups of three figures separate thousands; any other mark before one or two is the decimal point. */
export function readFigure(text: string): number {
  const cents = /[.,](\d{1,2})$/.exec(text)
  const whole = (cents ? text.slice(0, cents.index) : text).replace(/\D/g, '')
  return Number(cents ? `${whole}.${cents[1]}` : whole)
}

const thousands = new Set(['k', 'thousand', 'grand', 'tsd', 'tausend', 'mille', 'mil', '千'])
const billions = new Set(['b', 'bn', 'billion'])

/** 1,000 for "k", 1 for none. */
export function scaleOf(factor: string | undefined): number {
  if (factor === undefined) return 1
  const name = factor.toLowerCase().replace('.', '')
  if (name === '万') return 10_000
  if (billions.has(name)) return 1_000_000_000
  return thousands.has(name) ? 1_000 : 1_000_000
}
