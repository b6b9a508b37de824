import type { Amount } from './amount.ts'
import { deadlineIn } from './dates.ts'
import { number, numberFrom } from './numbers.ts'
import { textPattern } from './phrase-pattern.ts'

/** Calendar weeks. */
export const weeksPerUnit: Readonly<Record<string, number>> = {
  day: 1 / 7,
  week: 1,
  fortnight: 2,
  month: 52 / 12,
  quarter: 13,
  year: 52,
}
const timePattern = new RegExp(
  String.raw`\b${number}( and a half)?[- ]?(day|week|fortnight|month|quarter|year)s?\b`,
  'iu',
)
const timeContext = new RegExp(
  String.raw`\b(?:launch|ship|go live|be live|live|ready|deadline|done|finish(?:ed)?|deliver(?:ed|y)?|` +
    String.raw`release[d]?|complete[d]?|(?:be|get \w+) out|mvp|within|do (?:it|this|that) in|longer than|` +
    'at the (?:longest|latest|outside)|at (?:the )?most|max(?:imum)?|no more than|' +
    '(?:we|it) (?:open|start)|timeline|schedule|up and running|' +
    'is (?:all|what|the (?:limit|maximum|max))|whole (?:thing|product|project)|everything|running|' +
    'on the market|(?:may|must|can|should|could|to|only|not) (?:only )?take|' +
    String.raw`(?:must|should|have to|has to|want|need) (?:it|this|to)?)\b|` +
    String.raw`\b(?:we|i|you|they)(?:'ve)? (?:have |got |have got )?(?:only |just )?(?:have |` +
    String.raw`got )?(?:\S+ ){1,2}(?:week|month|day)s?(?: left)?[.!]?$|` +
    String.raw`^(?:in |only |just |about )?(?:\S+ ){1,3}(?:weeks?|months?|` +
    'days?)(?: (?:only|max|please|from now|tops)|' +
    String.raw`,?(?: and)? (?:no|not)(?: an? \w+)? (?:longer|more|later))?[.!]?$`,
  'iu',
)
/** Time in a story: "it takes us two weeks to answer a letter", "three weeks ago". */
const timeInStory = textPattern(
  'ago, been, since, every, each, per, last, past, previous, earlier, before the, after the, lasts/last, lasted',
  'waited/waite, took, used to, spend, spent, lose, lost, wastes/wasted/waste, takes/take us/me/them/customers',
  '[unless half/in/within/by] a week/month/year, of experience/history/holiday, holiday, vacation, away, abroad',
  'open (for|_ days/months), school, season, [unless in/within] one day',
)

/** Returns the time until launch in a text, in calendar weeks. */
export function timeIn(text: string): Amount | null {
  const match = timePattern.exec(text)
  if (!match || timeInStory.test(text) || !timeContext.test(text)) return null
  const [words, count = '', half, unit = ''] = match
  const weeks = (numberFrom(count) + (half === undefined ? 0 : 0.5)) * (weeksPerUnit[unit.toLowerCase()] ?? 1)
  return weeks > 0 ? { words, intent: { kind: 'weeks', weeks } } : null
}

const millisPerWeek = 7 * 24 * 3_600_000

/** Returns a deadline in weeks from today. Without a clock, or in the past, it is asked about. */
export function weeksUntil(text: string, today: Date | null): Amount | null {
  const found = deadlineIn(text, today ?? new Date(0))
  if (!found) return null
  const weeks = today ? Math.round(((found.day.getTime() - today.getTime()) / millisPerWeek) * 10) / 10 : 0
  return weeks > 0
    ? { words: found.words, intent: { kind: 'weeks', weeks } }
    : { words: found.words, question: 'In how many weeks shall it be ready?', choices: [] }
}
