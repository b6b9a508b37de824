import { number, numberFrom } from './numbers.ts'

/** What a founder means by working time, in person-hours. */
const personHours = { hour: 1, day: 8, week: 40 }

const unit = String.raw`(?:person[- ]|man[- ]|working |work |full )?(?:(?<hour>h|hrs?|hours?)|(?<day>days?)|(?<week>weeks?))\b`
const withUnit = new RegExp(
  String.raw`(?<![\w.,])(?<figure>${number}|[a-z]+) ?${unit}(?! ?(?:a|per|each|every) )`,
  'giu',
)
const bare = /(?<![\w.,])(\d+(?:[.,]\d+)?)(?![\w.,]*\d)/gu
/** "From 30 to 20 hours", "not 30 but 20", "instead of 30". */
const isOld = /\b(?:from|instead of|rather than|not|isn't|over|above|more than) (?:the |your |only |just )?$/iu

/** Returns the person-hours that a text says a part takes: of two figures, the one that is not corrected. */
export function hoursIn(text: string): number | null {
  const worded = [...text.matchAll(withUnit)].map((match) => figureAt(match, text, unitOf(match)))
  const figures = [...text.matchAll(bare)].map((match) => figureAt(match, text, 1))
  const found = worded.length > 0 ? [...worded, ...figures] : figures
  const valid = found.filter(({ size }) => size > 0)
  return (valid.find(({ isCorrected }) => !isCorrected) ?? valid[0])?.size ?? null
}

function unitOf({ groups }: RegExpMatchArray): number {
  if (groups?.['day'] !== undefined) return personHours.day
  return groups?.['week'] === undefined ? personHours.hour : personHours.week
}

function figureAt({ index = 0, groups, 0: words }: RegExpMatchArray, text: string, unitHours: number) {
  return { size: numberFrom(groups?.['figure'] ?? words) * unitHours, isCorrected: isOld.test(text.slice(0, index)) }
}
