import type { Currency, MoneyRange } from '../schemas/index.ts'
import { currencySymbol } from './currency.ts'

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
const tenths = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1, minimumFractionDigits: 1 })
const cents = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2, minimumFractionDigits: 2 })
const atMostCents = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })
const exact = new Intl.NumberFormat('en-US')

/** At the precision of an estimate, in the units of a range: "$950", "$4,200", "$12k", "$1.2M". */
export function formatMoney(amount: number, currency: Currency): string {
  const symbol = currencySymbol(currency)
  if (amount >= 999_500) return `${symbol}${tenths.format(amount / 1_000_000)}M`
  if (amount >= 9_950) return `${symbol}${whole.format(amount / 1_000)}k`
  return `${symbol}${whole.format(amount >= 1_000 ? toStep(amount, 100) : amount)}`
}

/** Two amounts, each in its own unit: "$950-$1,200", "$12k-$18k"; one amount when both look the same. */
export function formatMoneyRange({ low, high }: MoneyRange, currency: Currency): string {
  const [from, to] = [formatMoney(low, currency), formatMoney(high, currency)]
  return from === to ? from : `${from}-${to}`
}

/** As `formatMoneyRange`, with cents below 10, which whole amounts would round away: "$0.40", "$5-$12". */
export function formatSmallMoneyRange({ low, high }: MoneyRange, currency: Currency): string {
  const [from, to] = [low, high].map((amount) => formatSmallMoney(amount, currency))
  return from === to ? `${to}` : `${from}-${to}`
}

function formatSmallMoney(amount: number, currency: Currency): string {
  const isWhole = amount >= 9.995 || Number.isInteger(amount)
  if (isWhole) return formatMoney(amount, currency)
  return amount < 0.005 ? `<${currencySymbol(currency)}0.01` : `${currencySymbol(currency)}${cents.format(amount)}`
}

/**
 * A range in the unit of its high end: "$12-15k", "$450-570", "$0.9-1.1M". Millions to a tenth, thousands from
 * 10,000 up, below that to 100 or 10. Cost notes are stored in this form, so it must not change.
 */
export function formatMoneyRangeInOneUnit(range: MoneyRange, currency: Currency): string {
  const { low, high, unit } = roundInOneUnit(range)
  return `${currencySymbol(currency)}${formatNumberRange(low, high)}${unit}`
}

/** The amounts that `formatMoneyRangeInOneUnit` shows, in whole currency: ranges that look the same are the same. */
export function roundMoneyRangeInOneUnit(range: MoneyRange): MoneyRange {
  const { low, high, unit } = roundInOneUnit(range)
  const factor = unit === '' ? 1 : units[unit]
  return { low: Math.round(low * factor), high: Math.round(high * factor) }
}

const units = { k: 1_000, M: 1_000_000 }

/** Both ends in the unit of the high one. */
function roundInOneUnit({ low, high }: MoneyRange): MoneyRange & { unit: '' | keyof typeof units } {
  const round = (factor: number, step: number) => ({
    low: toStep(low / factor, step),
    high: toStep(high / factor, step),
  })
  if (high >= 999_500) return { ...round(units.M, 0.1), unit: 'M' }
  if (high >= 10_000) return { ...round(units.k, 1), unit: 'k' }
  return { ...round(1, high >= 1_000 ? 100 : 10), unit: '' }
}

function toStep(value: number, step: number): number {
  return Math.round(value / step) * step
}

/** "150-190", "99.5"; at most two decimals. */
export function formatNumberRange(low: number, high: number): string {
  return low === high ? atMostCents.format(high) : `${atMostCents.format(low)}-${atMostCents.format(high)}`
}

/** As entered: "$60,000". */
export function formatExactMoney(amount: number, currency: Currency): string {
  return `${currencySymbol(currency)}${exact.format(amount)}`
}

/** What a language model costs, in USD between `low` and `high`, where cents count: "about $0.04-$0.09", "less than $0.01", "nothing". */
export function formatSpending(low: number, high: number): string {
  if (high === 0) return 'nothing'
  if (high < 0.01) return `less than $0.01`
  const [from, to] = [low, high].map((usd) => `$${cents.format(usd)}`)
  if (from === to) return `about ${to}`
  return low < 0.01 ? `up to about ${to}` : `about ${from}-${to}`
}
