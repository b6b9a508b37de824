import type { Amount } from './amount.ts'
import { deadlineIn } from './dates.ts'
import { number, numberFrom } from './numbers.ts'

/** Calendar weeks. */
export const weeksPerUnit: Readonly<Record<string, number>> = {
  day: 1 / 7,
  week: 1,
  fortnight: 2,
  month: 52 / 12,
  quarter: 13,
  year: 52,
}
const timePattern = new RegExp(String.raw`\b${number}[- ]?(day|week|fortnight|month|quarter|year)s?\b`, 'iu')
const timeContext =
  /\b(?:launch|ship|go live|be live|live|ready|deadline|done|finish(?:ed)?|deliver(?:ed|y)?|release[d]?|complete[d]?|(?:be|get \w+) out|mvp|within|longer than|at (?:the )?most|max(?:imum)?|no more than|(?:we|it) (?:open|start)|timeline|schedule|up and running|is (?:all|what|the (?:limit|maximum|max))|whole (?:thing|product|project)|everything|running|on the market|(?:may|must|can|should|could|to|only|not) (?:only )?take|(?:must|should|have to|has to|want|need) (?:it|this|to)?)\b|\b(?:we|i|you|they)(?:'ve)? (?:have |got |have got )?(?:only |just )?(?:have |got )?(?:\S+ ){1,2}(?:week|month|day)s?(?: left)?[.!]?$|^(?:in |only |just |about )?(?:\S+ ){1,3}(?:weeks?|months?|days?)(?: (?:only|max|please|from now|tops)|,? (?:no|not) (?:longer|more|later))?[.!]?$/iu
/** Time in a story: "it takes us two weeks to answer a letter", "three weeks ago". */
const timeInStory =
  /\b(?:ago|every|each|per|last|past|previous|earlier|before the|after the|lasts?|lasted|waited?|took|used to|spend|spent|lose|lost|waste[sd]?|takes? (?:us|me|them|customers)|(?<!half |in |within )a (?:week|month|year)|of (?:experience|history|holiday)|holiday|vacation|away|abroad|open (?:for|\S+ (?:days|months))|school|season)\b/iu

/** Returns the time until launch in a text, in calendar weeks. */
export function timeIn(text: string): Amount | null {
  const match = timePattern.exec(text)
  if (!match || timeInStory.test(text) || !timeContext.test(text)) return null
  const weeks = numberFrom(match[1] ?? '') * (weeksPerUnit[(match[2] ?? '').toLowerCase()] ?? 1)
  return weeks > 0 ? { words: match[0], intent: { kind: 'weeks', weeks } } : null
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
