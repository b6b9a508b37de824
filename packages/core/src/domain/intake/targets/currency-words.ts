import { type Currency, KnownCurrency } from '../../schemas/currency.ts'

/** What "dollars" can mean. They are US dollars unless the project counts in another one. */
const dollars: readonly Currency[] = ['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD']

const pesos: readonly Currency[] = ['MXN', 'ARS', 'CLP', 'COP', 'PHP', 'UYU']

/** What stands beside an amount besides codes. A sign that several currencies share names all of them. */
const signs: Readonly<Record<string, readonly Currency[]>> = {
  us$: ['USD'],
  $: [...dollars, 'MXN'],
  dollar: dollars,
  dollars,
  'us dollar': ['USD'],
  'us dollars': ['USD'],
  bucks: dollars,
  '€': ['EUR'],
  euro: ['EUR'],
  euros: ['EUR'],
  '£': ['GBP'],
  pound: ['GBP'],
  pounds: ['GBP'],
  franken: ['CHF'],
  'swiss francs': ['CHF'],
  franc: ['CHF'],
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
  peso: pesos,
  pesos,
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  'kr.': ['SEK', 'NOK', 'DKK', 'ISK'],
  krone: ['NOK', 'DKK'],
  kroner: ['NOK', 'DKK'],
  krona: ['SEK', 'ISK'],
  kronor: ['SEK'],
  'swedish kronor': ['SEK'],
  'norwegian kroner': ['NOK'],
  'danish kroner': ['DKK'],
  zł: ['PLN'],
  zloty: ['PLN'],
  kč: ['CZK'],
  ft: ['HUF'],
}

const codes = Intl.supportedValuesOf('currency')
const displayNames = new Intl.DisplayNames('en', { type: 'currency' })

/**
 * The names that say which of the dollars, pesos, francs and so on is meant: "canadian dollar" and "canadian dollars". Of
 * the currencies of today, which have no years in their names.
 */
const fullNames: ReadonlyMap<string, Currency> = new Map(
  codes.flatMap((code) => {
    const name = displayNames.of(code)?.toLowerCase() ?? ''
    return /^\p{L}[\p{L} ]* (?:dollar|peso|franc|pound|krona|krone)$/u.test(name)
      ? [[name, code] as const, [`${name}s`, code] as const]
      : []
  }),
)

/** "50 all", "3 top" and "12 try" are words. These codes are not words, so they also count in lower case. */
const writtenSmall: ReadonlySet<string> = new Set(
  'usd eur gbp chf jpy cny sek nok dkk isk pln czk huf brl inr mxn aud nzd sgd hkd krw zar kes ngn clp ars'.split(' '),
)

/** Signs, names and ISO 4217 codes as alternatives of a pattern with the flags "iu". Ask `namedBy` what was found. */
export const currencyWords = [...Object.keys(signs), ...fullNames.keys(), ...codes]
  .toSorted((a, b) => b.length - a.length)
  .map((name) => name.replace(/[$.]/gu, String.raw`\$&`))
  .join('|')

/**
 * The currencies that the words beside an amount can mean: those of the first that is a sign, a name or a code, narrowed by
 * the other ("$40k NZD"). Several for "¥" and "kr", none for other words ("Try 30k", "all 40k"). A dollar is the project's
 * when it can be, and else the US one.
 */
export function namedBy(currency: Currency, ...found: readonly (string | undefined)[]): readonly Currency[] {
  const [first = [], second = first] = found
    .map((words = '') => currenciesNamed(words))
    .filter((currencies) => currencies.length > 0)
  const both = first.filter((each) => second.includes(each))
  const named = both.length > 0 ? both : first
  if (named[0] !== 'USD') return named
  return [named.includes(currency) ? currency : 'USD']
}

function currenciesNamed(words: string): readonly Currency[] {
  const name = words.toLowerCase()
  // "500 ft" is a length, "500 000 Ft" are forints.
  if (name === 'ft' && words !== 'Ft') return []
  const full = fullNames.get(name)
  const known = signs[name] ?? (full === undefined ? undefined : [full])
  if (known !== undefined) return known
  const isCode = words === words.toUpperCase() || writtenSmall.has(name)
  const code = KnownCurrency.safeParse(words.toUpperCase())
  return isCode && code.success ? [code.data] : []
}

/** Whether a word beside an amount can also be a weight, a length or an abbreviation: "2,000 pounds", "3 CAD formats". */
export function isDoubtful(unit: string | undefined): boolean {
  return unit !== undefined && /^(?:pounds?|ft|[a-z]{3})$/iu.test(unit)
}

/** Whether a word beside an amount can only be money. "pounds" can be a weight, and "TOP" in "TOP 10" a word. */
export function isOnlyMoney(unit: string | undefined): boolean {
  if (unit === undefined) return false
  const name = unit.toLowerCase()
  const isSign = signs[name] !== undefined && !/^(?:pounds?|ft)$/u.test(name)
  return isSign || fullNames.has(name) || writtenSmall.has(name)
}
