import { formatMoneyRangeInOneUnit, formatRateBandWithCode } from '../format/index.ts'
import type { Estimate, RateBand } from '../schemas/index.ts'

/** "$12-15k at P50 (150-190 USD per hour); $14-18k at P80". */
export function costNote({ cost }: Pick<Estimate, 'cost'>, rate: RateBand): string {
  const [likely, safe] = [formatMoneyRangeInOneUnit(cost.p50), formatMoneyRangeInOneUnit(cost.p80)]
  return `${likely} at P50 (${formatRateBandWithCode(rate)}); ${safe} at P80`
}
