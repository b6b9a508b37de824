import type { Currency, RateBand } from '../schemas/index.ts'
import { currencySymbol } from './currency.ts'
import { formatNumberRange } from './money.ts'

/** Per person-hour, for screens: "$90-110 per hour", "$100 per hour". */
export function formatRateBand({ low, high }: RateBand, currency: Currency): string {
  return `${currencySymbol(currency)}${formatNumberRange(low, high)} per hour`
}

/** Per person-hour, with the code of the currency: "150-190 USD per hour". Cost notes are stored in this form. */
export function formatRateBandWithCode({ low, high }: RateBand, currency: Currency): string {
  return `${formatNumberRange(low, high)} ${currency} per hour`
}
