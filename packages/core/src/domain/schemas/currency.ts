import { z } from 'zod'

/** A code of ISO 4217, as in "EUR". */
export const Currency = z.string().regex(/^[A-Z]{3}$/, 'is not an ISO 4217 code such as EUR')
export type Currency = z.infer<typeof Currency>

const currencies = new Set(Intl.supportedValuesOf('currency'))

/** A currency that this runtime knows. Only for input: what is stored stays readable when a currency goes. */
export const KnownCurrency = Currency.refine((code) => currencies.has(code), 'is not a currency of ISO 4217')

/** The currency of a plan, or of targets. */
export function currencyOf({ currency = impliedCurrency }: { currency?: Currency }): Currency {
  return currency
}

/**
 * The currency of everything that names none. It must never change: plans, targets and assumptions in it are stored, and
 * hashed, without a currency.
 */
export const impliedCurrency: Currency = 'USD'

/** What a project counts in that has saved no assumptions. A project whose first document names another one counts in that. */
export const currencyOfNewProjects: Currency = 'USD'
