import { count, formatWeeks } from '../../../shared/format/format.ts'
import { optionLetter } from '../../../shared/ui/option-mark.tsx'
import type { OptionFate, VersionChanges } from './read-plan-changes.ts'
import type { RecommendationChange } from './find-recommendation-change.ts'

/** The whole of it in a line or two, what a founder decides by first; options are called by their letters now. */
export function summarizeChanges(changes: VersionChanges, recommendation: RecommendationChange | null): string {
  const sentences = [
    sayShifts(changes.options),
    sayOptions(changes, recommendation),
    sayItems(changes.items),
    sayBasis(changes),
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ') || 'Nothing has changed that can be seen.'
}

/** "P80 14.0 → 10.4 weeks for B, 15.7 → 23.0 weeks for C." */
function sayShifts(options: readonly OptionFate[]): string {
  const shifts = options.flatMap(({ place, change }) => {
    const weeks = change?.p80?.weeks
    if (!weeks || weeks.by === 0) return []
    return [`${formatWeeks(weeks.before)} → ${formatWeeks(weeks.after)} weeks for ${optionLetter(place)}`]
  })
  return shifts.length === 0 ? '' : `P80 ${shifts.join(', ')}.`
}

function sayOptions({ options }: VersionChanges, recommendation: RecommendationChange | null): string {
  const lettersOf = (fate: OptionFate['fate']) =>
    options.filter((option) => option.fate === fate).map(({ place }) => optionLetter(place))
  const gone = options.filter(({ fate }) => fate === 'gone').length
  const phrases = [
    sayLetters(lettersOf('kept'), 'kept as it was', 'kept as they were'),
    sayLetters(lettersOf('new'), 'is new', 'are new'),
    gone > 0 && `${count(gone, 'option')} gone`,
    recommendation && `${optionLetter(recommendation.after.place)} recommended now`,
  ]
  return toSentence(phrases)
}

function sayLetters(letters: readonly string[], one: string, many: string): string | false {
  return letters.length > 0 && `${letters.join(' and ')} ${letters.length === 1 ? one : many}`
}

function sayItems({ added, cut, reestimated, moved, otherwise }: VersionChanges['items']): string {
  const counts = [
    { number: cut.length, what: 'cut' },
    { number: added.length, what: 'added' },
    { number: reestimated.length, what: 're-estimated' },
    { number: moved.length, what: 'moved between options' },
    { number: otherwise.length, what: 'reworded or valued otherwise' },
  ].filter(({ number }) => number > 0)
  return toSentence(counts.map(({ number, what }, index) => `${index === 0 ? count(number, 'item') : number} ${what}`))
}

function sayBasis({ briefVersion, assumptions }: VersionChanges): string {
  return toSentence([
    briefVersion && `Brief version ${briefVersion.before} → ${briefVersion.after}`,
    assumptions && `${count(assumptions.names.length, 'assumption')} changed`,
  ])
}

function toSentence(phrases: readonly (string | false | null)[]): string {
  const said = phrases.filter((phrase) => typeof phrase === 'string')
  return said.length === 0 ? '' : `${said.join(', ')}.`
}
