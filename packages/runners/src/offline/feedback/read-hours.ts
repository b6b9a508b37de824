import { number, numberFrom } from './numbers.ts'

/** What a founder means by working time, in person-hours. */
const personHours = { hour: 1, day: 8, week: 40 }

/** "A week ago" and "ten hours a week" count no work of a part. */
const unit = String.raw`(?:(?:person|man|working|work|business|full|whole)[- ]){0,3}(?:(?<hour>h|hrs?|hours?)|(?<day>days?)|(?<week>weeks?))\b(?! (?:ago|earlier|later|before))(?! ?(?:a|per|each|every|\/) ?(?:day|week|month)\b)`
const withUnit = new RegExp(
  String.raw`(?<![\w.,])(?<!\b(?:hours?|h|days?) )(?<figure>${number}|[a-z]+) ?${unit}`,
  'giu',
)
const bare = /(?<![\w.,])(\d+(?:[.,]\d+)?)(?![\w.,]*\d)/gu
/** "From 30 to 20 hours", "not 30 but 20", "instead of 30". */
const isOld = /\b(?:from|instead of|rather than|not|isn't|over|above|more than) (?:the |your |only |just )?$/iu
const joint = /^(?:,? and |, ?| )$/u

interface Figure {
  readonly size: number
  readonly isCorrected: boolean
  readonly start: number
  readonly end: number
}

/**
 * Returns the person-hours that a text says a part takes: of two figures, the one that is not corrected. "Two days and four
 * hours" is one figure.
 */
export function hoursIn(text: string): number | null {
  const worded = joined(
    [...text.matchAll(withUnit)].flatMap((match) => figureAt(match, text, unitOf(match))),
    text,
  )
  const figures = [...text.matchAll(bare)].flatMap((match) => figureAt(match, text, 1))
  const found = worded.length > 0 ? [...worded, ...figures] : figures
  return (found.find(({ isCorrected }) => !isCorrected) ?? found[0])?.size ?? null
}

function unitOf({ groups }: RegExpMatchArray): number {
  if (groups?.['day'] !== undefined) return personHours.day
  return groups?.['week'] === undefined ? personHours.hour : personHours.week
}

function figureAt({ index = 0, groups, 0: words }: RegExpMatchArray, text: string, unitHours: number): Figure[] {
  const size = numberFrom(groups?.['figure'] ?? words) * unitHours
  const isCorrected = isOld.test(text.slice(0, index))
  return size > 0 ? [{ size, isCorrected, start: index, end: index + words.length }] : []
}

function joined(figures: readonly Figure[], text: string): Figure[] {
  const all: Figure[] = []
  for (const figure of figures) {
    const last = all.at(-1)
    const isMore = last !== undefined && joint.test(text.slice(last.end, figure.start))
    if (isMore) all.splice(-1, 1, { ...last, size: last.size + figure.size, end: figure.end })
    else all.push(figure)
  }
  return all
}
