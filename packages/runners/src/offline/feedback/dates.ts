const months = 'january february march april may june july august september october november december'.split(' ')
const month =
  '(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|' +
  'mar|apr|jun|jul|aug|sept?|oct|nov|dec)'
const dayFirst = new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\.?(?: of)? ${month}\b\.?(?:,? (20\d\d))?`, 'iu')
const monthFirst = new RegExp(String.raw`\b${month}\b\.?(?: (\d{1,2})(?:st|nd|rd|th)?\b)?(?:,? (20\d\d))?`, 'iu')
const isoDate = /\b(20\d\d)-(\d{2})-(\d{2})\b/u
const quarter = /\b(?:q([1-4])|(first|second|third|fourth) quarter)(?: (?:of )?(20\d\d))?\b/iu
const feasts: Readonly<Record<string, readonly [monthIndex: number, day: number]>> = {
  christmas: [11, 24],
  'new year': [11, 31],
  'the end of the year': [11, 31],
  "year's end": [11, 31],
  summer: [5, 21],
  autumn: [8, 22],
  fall: [8, 22],
  winter: [11, 21],
  spring: [2, 20],
}
/** "They should fall by the wayside" names no season. */
const feast = new RegExp(
  String.raw`\b(?!fall\b(?<!\b(?:by|before|until|till|in|this|next|for|the|` +
    String.raw`last) fall))(${Object.keys(feasts).join('|')})\b`,
  'iu',
)

const nextPeriod = /\bnext (week|month|quarter|year)\b/iu

/** Returns the day by the end of which a text wants something; `today` decides the year where none is named. */
export function deadlineIn(text: string, today: Date): Date | null {
  return exactDay(text, today) ?? dayOfMonth(text, today) ?? dayOfFeast(text, today)
}

function exactDay(text: string, today: Date): Date | null {
  const next = nextPeriod.exec(text)
  if (next) return endOfNext((next[1] ?? '').toLowerCase(), today)
  const iso = isoDate.exec(text)
  if (iso) return dayIn(Number(iso[2]) - 1, Number(iso[3]), iso[1], today)
  const match = dayFirst.exec(text)
  return match ? dayIn(monthOf(match[2]), Number(match[1]), match[3], today) : null
}

function dayOfMonth(text: string, today: Date): Date | null {
  const match = monthFirst.exec(text)
  // "May" and "March" are verbs, too.
  if (
    match &&
    (match[2] ||
      match[3] ||
      /\b(?:by|before|until|till|than|of|in|to|for|from|early|mid|late|end)(?: the)?[-\s]*$/iu.test(
        text.slice(0, match.index),
      ))
  ) {
    const index = monthOf(match[1])
    const isStart = /\b(?:before|early|start of|beginning of)\s*$/iu.test(text.slice(0, match.index))
    const day = match[2] ? Number(match[2]) : isStart ? 1 : lastDay(index)
    return dayIn(index, day, match[3], today)
  }
  const named = quarter.exec(text)
  if (!named) return null
  const number = named[1]
    ? Number(named[1])
    : ['first', 'second', 'third', 'fourth'].indexOf((named[2] ?? '').toLowerCase()) + 1
  return dayIn(number * 3 - 1, lastDay(number * 3 - 1), named[3], today)
}

function dayOfFeast(text: string, today: Date): Date | null {
  const [easter] = /\beaster\b/iu.exec(text) ?? []
  if (easter !== undefined) return nextEaster(today)
  const match = feast.exec(text)
  const [index, day] = feasts[(match?.[1] ?? '').toLowerCase()] ?? []
  return match && index !== undefined && day !== undefined ? dayIn(index, day, undefined, today) : null
}

function nextEaster(today: Date): Date {
  const year = today.getUTCFullYear()
  const day = easterOf(year)
  return day > today ? day : easterOf(year + 1)
}

/** Easter Sunday by the Gregorian rule, as Gauss counts it; right from 1900 to 2099. */
function easterOf(year: number): Date {
  const moon = (19 * (year % 19) + 24) % 30
  const weekday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7
  const isLate = (moon === 29 && weekday === 6) || (moon === 28 && weekday === 6 && year % 19 > 10)
  return new Date(Date.UTC(year, 2, 22 + moon + weekday - (isLate ? 7 : 0)))
}

function endOfNext(period: string, today: Date): Date {
  const [year, month, day] = [today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()]
  if (period === 'week') return new Date(Date.UTC(year, month, day + 7))
  if (period === 'month') return new Date(Date.UTC(year, month + 2, 0))
  if (period === 'quarter') return new Date(Date.UTC(year, month - (month % 3) + 6, 0))
  return new Date(Date.UTC(year + 1, 11, 31))
}

function monthOf(name = ''): number {
  return months.findIndex((known) => known.startsWith(name.toLowerCase().slice(0, 3)))
}

function lastDay(monthIndex: number): number {
  return new Date(Date.UTC(2027, monthIndex + 1, 0)).getUTCDate()
}

/** In the year named, or the next time it comes; null for a day that the month does not have. */
function dayIn(monthIndex: number, day: number, year: string | undefined, today: Date): Date | null {
  const inYear = (number: number) => new Date(Date.UTC(number, monthIndex, day))
  const thisYear = inYear(year === undefined ? today.getUTCFullYear() : Number(year))
  const date = year !== undefined || thisYear > today ? thisYear : inYear(today.getUTCFullYear() + 1)
  return date.getUTCMonth() === monthIndex && date.getUTCDate() === day ? date : null
}
