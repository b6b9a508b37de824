import type { Estimate, MoneyRange, RateBand } from '../schemas/index.ts'

/** "$12-15k at P50 (150-190 USD per hour); $14-18k at P80". */
export function costNote({ cost }: Pick<Estimate, 'cost'>, rate: RateBand): string {
  return `${moneyRange(cost.p50)} at P50 (${numberRange(rate.low, rate.high)} USD per hour); ${moneyRange(cost.p80)} at P80`
}

/** USD in the unit that its high end deserves: millions to a tenth, thousands from 10,000 up, below that to 100 or 10. */
function moneyRange({ low, high }: MoneyRange): string {
  if (high >= 999_500) return `$${numberRange(toStep(low / 1_000_000, 0.1), toStep(high / 1_000_000, 0.1))}M`
  if (high >= 10_000) return `$${numberRange(toStep(low / 1_000, 1), toStep(high / 1_000, 1))}k`
  const step = high >= 1_000 ? 100 : 10
  return `$${numberRange(toStep(low, step), toStep(high, step))}`
}

function numberRange(low: number, high: number): string {
  const format = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 2 })
  return low === high ? format(high) : `${format(low)}-${format(high)}`
}

function toStep(value: number, step: number): number {
  return Math.round(value / step) * step
}
