import type { RateBand } from '../schemas/index.ts'
import { currency } from './currency.ts'
import { formatNumberRange } from './money.ts'

/** USD per person-hour, for screens: "$90-110 per hour", "$100 per hour". */
export function formatRateBand({ low, high }: RateBand): string {
  return low === high ? `${currency.symbol}${low} per hour` : `${currency.symbol}${low}-${high} per hour`
}

/** USD per person-hour, with the code of the currency: "150-190 USD per hour". Cost notes are stored in this form. */
export function formatRateBandWithCode({ low, high }: RateBand): string {
  return `${formatNumberRange(low, high)} ${currency.code} per hour`
}
