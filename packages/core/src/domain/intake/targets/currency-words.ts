import { type Currency, KnownCurrency } from '../../schemas/currency.ts'

/** What stands beside an amount besides codes. A sign that several currencies share names all of them. */
const signs: Readonly<Record<string, readonly Currency[]>> = {
  us$: ['USD'],
  $: ['USD'],
  dollar: ['USD'],
  dollars: ['USD'],
  'us dollar': ['USD'],
  'us dollars': ['USD'],
  bucks: ['USD'],
  '€': ['EUR'],
  euro: ['EUR'],
  euros: ['EUR'],
  '£': ['GBP'],
  pounds: ['GBP'],
  franken: ['CHF'],
  'swiss francs': ['CHF'],
  francs: ['CHF'],
  'fr.': ['CHF'],
  sfr: ['CHF'],
  r$: ['BRL'],
  reais: ['BRL'],
  '¥': ['JPY', 'CNY'],
  '￥': ['JPY', 'CNY'],
  yen: ['JPY'],
  yuan: ['CNY'],
  rmb: ['CNY'],
  元: ['CNY'],
  人民币: ['CNY'],
  ca$: ['CAD'],
  c$: ['CAD'],
  a$: ['AUD'],
  au$: ['AUD'],
  nz$: ['NZD'],
  hk$: ['HKD'],
  s$: ['SGD'],
  mx$: ['MXN'],
  '₹': ['INR'],
  '₩': ['KRW'],
  '₪': ['ILS'],
  '₺': ['TRY'],
  '₽': ['RUB'],
  '₴': ['UAH'],
  '₫': ['VND'],
  '฿': ['THB'],
  '₱': ['PHP'],
  '₦': ['NGN'],
  pesos: ['MXN', 'ARS', 'CLP', 'COP', 'PHP', 'UYU'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  'kr.': ['SEK', 'NOK', 'DKK', 'ISK'],
  kroner: ['NOK', 'DKK'],
  kronor: ['SEK'],
  zł: ['PLN'],
  zloty: ['PLN'],
  kč: ['CZK'],
  ft: ['HUF'],
}

const codes = Intl.supportedValuesOf('currency')

/** "50 all", "3 top" and "12 try" are words; these codes are none, and are written small, too. */
const writtenSmall: ReadonlySet<string> = new Set(
  'usd eur gbp chf jpy cny sek nok dkk isk pln czk huf brl inr mxn aud nzd sgd hkd krw zar kes ngn clp ars cad'.split(
    ' ',
  ),
)

/** Signs, names and ISO 4217 codes as alternatives of a pattern with the flags "iu". Ask `currenciesNamed` what was found. */
export const currencyWords = [...Object.keys(signs), ...codes]
  .toSorted((a, b) => b.length - a.length)
  .map((name) => name.replace(/[$.]/gu, String.raw`\$&`))
  .join('|')

/** The currencies that a sign, a name or a code can mean: several for "¥" and "kr", none for other words. */
export function currenciesNamed(words: string): readonly Currency[] {
  const known = signs[words.toLowerCase()]
  if (known !== undefined) return known
  const isCode = words === words.toUpperCase() || writtenSmall.has(words.toLowerCase())
  const code = KnownCurrency.safeParse(words.toUpperCase())
  return isCode && code.success ? [code.data] : []
}
