import type { Currency } from '../schemas/index.ts'

const symbols = new Map<Currency, string>()

/** What an amount begins with: "$", "€", or the code and a no-break space where English has no sign, as in "CHF 12k". */
export function currencySymbol(currency: Currency): string {
  const known = symbols.get(currency)
  if (known !== undefined) return known
  const parts = new Intl.NumberFormat('en-US', { style: 'currency', currency }).formatToParts(0)
  const sign = parts.find(({ type }) => type === 'currency')?.value ?? currency
  const symbol = /\p{L}$/u.test(sign) ? `${sign}\u00a0` : sign
  symbols.set(currency, symbol)
  return symbol
}

/** "euros", "US dollars", "Swiss francs". */
export function currencyWord(currency: Currency): string {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency, currencyDisplay: 'name' })
  return format.formatToParts(2).find(({ type }) => type === 'currency')?.value ?? currency
}
