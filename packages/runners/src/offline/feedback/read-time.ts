import type { Amount } from './amount.ts'
import { deadlineIn } from './dates.ts'
import { number, numberFrom } from './numbers.ts'

/** Calendar weeks. */
const weeksPerUnit: Readonly<Record<string, number>> = {
  day: 1 / 7,
  week: 1,
  fortnight: 2,
  month: 52 / 12,
  quarter: 13,
  year: 52,
}
const timePattern = new RegExp(
  String.raw`\b${number}[- ]?(?:more |extra |additional |further |calendar )?(day|week|fortnight|month|quarter|year)s?\b`,
  'giu',
)
/** Returns the span of time in a text, in calendar weeks: the last one, which often corrects what was said before. */
export function timeIn(text: string): Amount | null {
  const all = [...text.matchAll(timePattern)].filter(({ index }) => !isCorrected.test(text.slice(0, index)))
  const match = all.at(-1)
  if (!match) return null
  const [, count = '', unit = ''] = match
  const weeks = numberFrom(count) * (weeksPerUnit[unit.toLowerCase()] ?? 1)
  return weeks > 0 ? { intent: { kind: 'weeks', weeks } } : null
}

/** "Three months instead of | five". */
const isCorrected = /\b(?:instead of|rather than|not|from|than the) (?:the )?$/iu

const millisPerWeek = 7 * 24 * 3_600_000

/** Returns a deadline in weeks from today. Without a clock, or in the past, it is asked about. */
export function weeksUntil(text: string, today: Date | null): Amount | null {
  const day = deadlineIn(text, today ?? new Date(0))
  if (!day) return null
  const weeks = today ? Math.round(((day.getTime() - today.getTime()) / millisPerWeek) * 10) / 10 : 0
  return weeks > 0
    ? { intent: { kind: 'weeks', weeks } }
    : { question: 'In how many weeks should it be ready?', choices: [] }
}
