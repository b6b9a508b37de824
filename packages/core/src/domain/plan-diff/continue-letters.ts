import { letterOf, lettersOf, OptionLetter, type PlanSet } from '../schemas/index.ts'
import { type MatchableOption, matchOptions } from './match-options.ts'

/** The version before, as far as letters depend on it. */
export type LetteredPlan = Pick<PlanSet, 'options' | 'letters'>

/**
 * Gives the options of the next version their letters. An option that `matchOptions` finds in the version before, by id,
 * by name or by at least half of its work, keeps its letter. Every other option gets the first letter that neither the
 * version before nor another option has, so that "B" is not an option one day and another option the day after.
 *
 * @param previous null for a first plan, whose options get A, B and C
 * @returns one letter for each option, in their order
 */
export function continueLetters(previous: LetteredPlan | null, options: readonly MatchableOption[]): OptionLetter[] {
  if (previous === null) return OptionLetter.options.slice(0, options.length)
  const kept = new Map(
    matchOptions(previous.options, options).map(({ before, after }) => [after.id, letterOf(previous, before.id)]),
  )
  const taken = new Set(lettersOf(previous))
  const free = OptionLetter.options.filter((letter) => !taken.has(letter)).values()
  return options.map(({ id }) => kept.get(id) ?? nextOf(free))
}

/** Two versions have six options at most, so the letters suffice. */
function nextOf(free: Iterator<OptionLetter, unknown>): OptionLetter {
  const { value, done } = free.next()
  if (done) throw new RangeError('there are more options than letters')
  return value
}
