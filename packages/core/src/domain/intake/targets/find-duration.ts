import { readSmallNumber, smallNumber } from './number-words.ts'

/** A length of time that a text states, in calendar weeks. */
export interface FoundDuration {
  weeks: number
  words: string
  /** Whether it is a range, of which `weeks` is the upper end. */
  isRange: boolean
}

const units: readonly [pattern: string, weeks: number][] = [
  ['(?:calendar )?weeks?|wks?|Wochen?|semaines?|semanas?|周|星期', 1],
  ['months?|Monate?n?|mois|mes(?:es)?|mês|个月', 52 / 12],
  ['years?|Jahre?n?|ans?|années?|años?|anos?|年', 52],
  ['(?:working )?days?|Tage?n?|jours?|días?|dias?|天', 1 / 7],
  ['quarters?|Quartale?|trimestres?|季度', 13],
]

const unitPattern = units.map(([pattern]) => `(${pattern})`).join('|')

const duration = new RegExp(
  `(?<![\\p{Script=Latin}\\d.,])(${smallNumber})(?:\\s*(?:-|–|—|to|bis|à|a|至|到)\\s*(${smallNumber}))?[\\s-]*(?:${unitPattern})(?![\\p{Script=Latin}\\d])`,
  'giu',
)

/** All lengths of time in a text. Months are 52/12 weeks; a range counts with its upper end. */
export function findDurations(text: string): FoundDuration[] {
  return [...text.matchAll(duration)].flatMap((match) => {
    const [words, first = '', second, ...named] = match
    const unit = named.findIndex((name) => name !== undefined)
    const amount = readSmallNumber(second ?? first)
    const weeks = units[unit]?.[1]
    if (amount === null || weeks === undefined) return []
    return [{ weeks: Math.round(amount * weeks * 10) / 10, words, isRange: second !== undefined }]
  })
}
