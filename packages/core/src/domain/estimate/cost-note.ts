import { formatMoneyRangeInOneUnit, formatRateBandWithCode } from '../format/index.ts'
import type { Assumptions, Currency, Estimate } from '../schemas/index.ts'

/** "$12-15k at P50 (150-190 USD per hour); $14-18k at P80". */
export function costNote(
  { cost }: Pick<Estimate, 'cost'>,
  { rate }: Pick<Assumptions, 'rate'>,
  currency: Currency,
): string {
  const [likely, safe] = [formatMoneyRangeInOneUnit(cost.p50, currency), formatMoneyRangeInOneUnit(cost.p80, currency)]
  return `${likely} at P50 (${formatRateBandWithCode(rate, currency)}); ${safe} at P80`
}
