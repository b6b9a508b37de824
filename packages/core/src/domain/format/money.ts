import type { Currency, MoneyRange } from '../schemas/index.ts'
import { currencySymbol } from './currency.ts'

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
const tenths = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1, minimumFractionDigits: 1 })
const cents = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2, minimumFractionDigits: 2 })
const exact = new Intl.NumberFormat('en-US')

/** At the precision of an estimate, in the units of a range: "$950", "$4,200", "$12k", "$1.2M". */
export function formatMoney(amount: number, currency: Currency): string {
  const symbol = currencySymbol(currency)
  if (amount >= 999_500) return `${symbol}${tenths.format(amount / 1_000_000)}M`
  if (amount >= 9_950) return `${symbol}${whole.format(amount / 1_000)}k`
  return `${symbol}${whole.format(amount >= 1_000 ? toStep(amount, 100) : amount)}`
}

/** The amount that `formatMoney` shows, in whole currency: amounts that look the same are the same. */
export function roundMoney(amount: number): number {
  if (amount >= 999_500) return toStep(amount, 100_000)
  if (amount >= 9_950) return toStep(amount, 1_000)
  return toStep(amount, amount >= 1_000 ? 100 : 1)
}

/** Two amounts, each in its own unit: "$950–$1,200", "$12k–$18k"; one amount when both look the same. */
export function formatMoneyRange({ low, high }: MoneyRange, currency: Currency): string {
  return joinRange(formatMoney(low, currency), formatMoney(high, currency))
}

/** As `formatMoneyRange`, with cents below 10, which whole amounts would round away: "$0.40", "$5–$12". */
export function formatSmallMoneyRange({ low, high }: MoneyRange, currency: Currency): string {
  const to = formatSmallMoney(high, currency)
  return to.startsWith('<') ? to : joinRange(formatSmallMoney(low, currency), to)
}

/** Both ends with an en dash, or one where they look the same. Everything but stored cost notes is written this way. */
export function joinRange(from: string, to: string): string {
  return from === to ? to : `${from}–${to}`
}

function formatSmallMoney(amount: number, currency: Currency): string {
  const isWhole = amount >= 9.995 || Number.isInteger(amount)
  if (isWhole) return formatMoney(amount, currency)
  return amount < 0.005 ? `<${currencySymbol(currency)}0.01` : `${currencySymbol(currency)}${cents.format(amount)}`
}

function toStep(value: number, step: number): number {
  return Math.round(value / step) * step
}

/** As entered: "$60,000". */
export function formatExactMoney(amount: number, currency: Currency): string {
  return `${currencySymbol(currency)}${exact.format(amount)}`
}

/** What a language model costs, in USD between `low` and `high`, where cents count: "about $0.04–$0.09", "less than $0.01", "nothing". */
export function formatSpending(low: number, high: number): string {
  if (high === 0) return 'nothing'
  if (high < 0.01) return `less than $0.01`
  const to = `$${cents.format(high)}`
  return low < 0.01 ? `up to about ${to}` : `about ${joinRange(`$${cents.format(low)}`, to)}`
}
