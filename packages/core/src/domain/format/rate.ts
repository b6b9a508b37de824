import type { Currency, RateBand } from '../schemas/index.ts'
import { currencySymbol } from './currency.ts'
import { joinRange } from './money.ts'

const atMostCents = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })

/** Per person-hour: "$90–$110 per hour", "$100 per hour", "$99.5 per hour". */
export function formatRateBand({ low, high }: RateBand, currency: Currency): string {
  const [from, to] = [low, high].map((rate) => `${currencySymbol(currency)}${atMostCents.format(rate)}`)
  return `${joinRange(`${from}`, `${to}`)} per hour`
}
