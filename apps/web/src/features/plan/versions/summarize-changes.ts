import { count, formatWeeks } from '../../../shared/format/format-values.ts'
import type { RecommendationChange } from './find-recommendation-change.ts'
import type { OptionDifference, PlanChanges } from './read-plan-changes.ts'

/** Sums up the changes in a few sentences, the most important first. Options have their letters of the later version. */
export function summarizeChanges(changes: PlanChanges, recommendation: RecommendationChange | null): string {
  const sentences = [
    describeP80Shifts(changes.options),
    describeOptionChanges(changes, recommendation),
    describeItemChanges(changes.items),
    describeAssumptionChanges(changes),
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ') || 'Nothing has changed that can be seen.'
}

/** "Safely (P80) 14.0 → 10.4 weeks for B, 15.7 → 23.0 weeks for C." */
function describeP80Shifts(options: readonly OptionDifference[]): string {
  const shifts = options.flatMap(({ letter, change }) => {
    const weeks = change?.p80?.weeks
    if (!weeks || weeks.by === 0) return []
    return [`${formatWeeks(weeks.before)} → ${formatWeeks(weeks.after)} weeks for ${letter}`]
  })
  return shifts.length === 0 ? '' : `Safely (P80) ${shifts.join(', ')}.`
}

function describeOptionChanges({ options }: PlanChanges, recommendation: RecommendationChange | null): string {
  const lettersOf = (wanted: OptionDifference['status']) =>
    options.filter(({ status }) => status === wanted).map(({ letter }) => letter)
  const gone = options.filter(({ status }) => status === 'gone').length
  const phrases = [
    formatLetters(lettersOf('kept'), 'kept as it was', 'kept as they were'),
    formatLetters(lettersOf('new'), 'is new', 'are new'),
    gone > 0 && `${count(gone, 'option')} gone`,
    recommendation && `${recommendation.after.letter} recommended now`,
  ]
  return toSentence(phrases)
}

function formatLetters(letters: readonly string[], one: string, many: string): string | false {
  return letters.length > 0 && `${letters.join(' and ')} ${letters.length === 1 ? one : many}`
}

function describeItemChanges({ added, cut, reestimated, moved, otherwise }: PlanChanges['items']): string {
  const counts = [
    { number: cut.length, what: 'cut' },
    { number: added.length, what: 'added' },
    { number: reestimated.length, what: 're-estimated' },
    { number: moved.length, what: 'moved between options' },
    { number: otherwise.length, what: 'reworded or valued otherwise' },
  ].filter(({ number }) => number > 0)
  return toSentence(counts.map(({ number, what }, index) => `${index === 0 ? count(number, 'item') : number} ${what}`))
}

function describeAssumptionChanges({ briefVersion, assumptions }: PlanChanges): string {
  return toSentence([
    briefVersion && `Brief version ${briefVersion.before} → ${briefVersion.after}`,
    assumptions && `${count(assumptions.names.length, 'assumption')} changed`,
  ])
}

function toSentence(phrases: readonly (string | false | null)[]): string {
  const present = phrases.filter((phrase) => typeof phrase === 'string')
  return present.length === 0 ? '' : `${present.join(', ')}.`
}
