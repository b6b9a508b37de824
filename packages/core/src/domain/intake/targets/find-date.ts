/** A day that a text names. */
export type FoundDate =
  | { kind: 'day'; date: string; words: string }
  | { kind: 'unclear'; words: string; why: 'noYear' | 'order' | 'noDay' }

const months: readonly string[] = [
  'jan(?:uary|uar|vier|eiro)?|enero|ene',
  'feb(?:ruary|ruar|rero)?|février|fevr?|fevereiro|fev',
  'mar(?:ch|s|zo|ço)?|märz',
  'apr(?:il)?|avril|abr(?:il)?',
  'may|mai|mayo|maio',
  'june?|juni|juin|junio|junho',
  'july?|juli|juillet|julio|julho',
  'aug(?:ust)?|août|aout|agosto',
  'sep(?:t(?:ember|embre|iembre)?)?|setembro',
  'oct(?:ober|obre|ubre)?|okt(?:ober)?|outubro',
  'nov(?:ember|embre|iembre|embro)?',
  'dec(?:ember)?|dez(?:ember|embro)?|décembre|dic(?:iembre)?',
]
const month = `(?:${months.map((names) => `(${names})\\.?`).join('|')})`
const day = String.raw`(\d{1,2})(?:st|nd|rd|th|er|º|\.)?`
const year = String.raw`(\d{4})`

const isoDate = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g
const chineseDate = /(?:(\d{4})\s*年)?\s*(\d{1,2})\s*月\s*(?:(\d{1,2})\s*[日号])?/g
const figures = /(?<![\d.])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?![\p{L}\d])/gu
const dayFirst = new RegExp(
  `(?<![\\p{L}\\d])${day}\\s+(?:of |de |d['’])?${month}(?!\\p{L})(?:,?\\s+(?:de |del )?${year})?`,
  'giu',
)
const monthFirst = new RegExp(
  `(?<![\\p{L}\\d])${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d.])(?:,?\\s+${year})?`,
  'giu',
)
const monthOnly = new RegExp(`(?<![\\p{L}\\d])${month}(?!\\p{L})(?:\\s+(?:de )?${year})?`, 'giu')
/** Parts of a year, and "May" where it cannot be the verb. */
const partOfYear =
  /\b(?:(?:end of|mid-|mid|early|late|in|by|before|until) May|(?:early |late |next |this |the )?(?:spring|summer|autumn|fall season|winter)|Easter|Christmas|Ostern|Weihnachten|Frühjahr|Frühling|Sommer|Herbst|printemps|été prochain|automne|verano|primavera|otoño|verão|outono)\b(?!-)|年底|年初|春节/gu
const quarter =
  /(?<![\p{L}\d])(?:Q[1-4]|[1-4]\. ?Quartal|T[1-4]|第?[一二三四1-4]季度)(?:\s*\/?\s*\d{4})?(?![\p{L}\d])/giu

/** The days in a text, and what could be one but does not say which. There is no clock here: a year is never guessed. */
export function findDates(text: string): FoundDate[] {
  const exact = [
    ...matches(text, isoDate, ([words, y, m, d]) => ofDay(words, y, m, d)),
    ...matches(text, figures, inFigures),
    ...matches(text, chineseDate, inChinese),
  ]
  if (exact.length > 0) return exact
  const named = [...matches(text, dayFirst, dayThenMonth), ...matches(text, monthFirst, monthThenDay)]
  if (named.length > 0) return named
  return [
    ...matches(text, monthOnly, monthAlone),
    ...matches(text, partOfYear, ([words = '']) => ({ kind: 'unclear', words: words.trim(), why: 'noDay' })),
    ...matches(text, quarter, ([words = '']) => ({ kind: 'unclear', words: words.trim(), why: 'noDay' })),
  ]
}

function matches(text: string, pattern: RegExp, read: (match: readonly string[]) => FoundDate | null): FoundDate[] {
  return [...text.matchAll(pattern)].flatMap((match) => read(match.map((part) => part ?? '')) ?? [])
}

function ofDay(words = '', year = '', month = '', day = ''): FoundDate | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const parsed = new Date(`${date}T00:00:00Z`)
  const isReal = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date)
  return isReal ? { kind: 'day', date, words: words.trim() } : null
}

/** With dots the day comes first. With slashes either may, unless one of them is more than 12. */
function inFigures([
  words = '',
  first = '',
  separator = '',
  second = '',
  year = '',
]: readonly string[]): FoundDate | null {
  const [a, b] = [Number(first), Number(second)]
  if (separator === '.' || a > 12) return ofDay(words, year, second, first)
  if (b > 12) return ofDay(words, year, first, second)
  return a === b ? ofDay(words, year, first, second) : { kind: 'unclear', words, why: 'order' }
}

function inChinese([words = '', year = '', month = '', day = '']: readonly string[]): FoundDate | null {
  if (year !== '' && day !== '') return ofDay(words, year, month, day)
  return { kind: 'unclear', words: words.trim(), why: day === '' ? 'noDay' : 'noYear' }
}

function monthNumber(named: readonly string[]): string {
  return String(named.slice(0, 12).findIndex((name) => name !== '') + 1)
}

function dayThenMonth([words = '', day = '', ...rest]: readonly string[]): FoundDate | null {
  const year = rest[12] ?? ''
  return year === ''
    ? { kind: 'unclear', words: words.trim(), why: 'noYear' }
    : ofDay(words, year, monthNumber(rest), day)
}

function monthThenDay([words = '', ...rest]: readonly string[]): FoundDate | null {
  const year = rest[13] ?? ''
  return year === ''
    ? { kind: 'unclear', words: words.trim(), why: 'noYear' }
    : ofDay(words, year, monthNumber(rest), rest[12] ?? '')
}

/** Small words such as "may", "mar" and "march" are not months unless a year follows, "september" is one. */
function monthAlone([words = '', ...rest]: readonly string[]): FoundDate | null {
  if ((rest[12] ?? '') === '' && !/^(?:\p{Lu}\p{L}{3,}|\p{Ll}{6,})/u.test(words)) return null
  return { kind: 'unclear', words: words.trim(), why: 'noDay' }
}
