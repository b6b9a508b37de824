import { currencySymbol, formatMoneyRange, formatRateBand } from '../format/index.ts'
import type { Assumptions, Currency, Estimate, MoneyRange, RateBand } from '../schemas/index.ts'

type Cost = Pick<Estimate, 'cost'>

/** For people to read: "$12k–$15k at P50 ($150–$190 per hour); $14k–$18k at P80". Without a rate that is null. */
export function describeCostNote({ cost }: Cost, rate: RateBand | null, currency: Currency): string {
  const [likely, safe] = [formatMoneyRange(cost.p50, currency), formatMoneyRange(cost.p80, currency)]
  return `${likely} at P50${rate ? ` (${formatRateBand(rate, currency)})` : ''}; ${safe} at P80`
}

/** As options store it, so it must not change: "$12-15k at P50 (150-190 USD per hour); $14-18k at P80". */
export function costNote({ cost }: Cost, { rate }: Pick<Assumptions, 'rate'>, currency: Currency): string {
  const [likely, safe] = [inOneUnit(cost.p50, currency), inOneUnit(cost.p80, currency)]
  return `${likely} at P50 (${storedRate(rate, currency)}); ${safe} at P80`
}

function storedRate({ low, high }: RateBand, currency: Currency): string {
  return `${numberRange(low, high)} ${currency} per hour`
}

/**
 * A range in the unit of its high end: "$12-15k", "$450-570", "$0.9-1.1M". Millions to a tenth, thousands from
 * 10,000 up, below that to 100 or 10.
 */
function inOneUnit({ low, high }: MoneyRange, currency: Currency): string {
  const write = (factor: number, step: number, unit: string) =>
    `${currencySymbol(currency)}${numberRange(toStep(low / factor, step), toStep(high / factor, step))}${unit}`
  if (high >= 999_500) return write(1_000_000, 0.1, 'M')
  if (high >= 10_000) return write(1_000, 1, 'k')
  return write(1, high >= 1_000 ? 100 : 10, '')
}

function toStep(value: number, step: number): number {
  return Math.round(value / step) * step
}

const atMostCents = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })

function numberRange(low: number, high: number): string {
  return low === high ? atMostCents.format(high) : `${atMostCents.format(low)}-${atMostCents.format(high)}`
}
