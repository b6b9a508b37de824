import { z } from 'zod'
import { maxOptions } from './option.ts'

/** The letters of two versions that share no option: at most three each. */
export const OptionLetter = z.enum(['A', 'B', 'C', 'D', 'E', 'F'])
export type OptionLetter = z.infer<typeof OptionLetter>

/** The letter of each option, in the order of the plan set. No two are the same. */
export const OptionLetters = z
  .array(OptionLetter)
  .max(maxOptions)
  .refine((letters) => new Set(letters).size === letters.length, 'each letter names one option')

/** Options with their letters; without `letters`, as in a first plan and in older plan sets, the place decides. */
export interface LetteredOptions<Option = unknown> {
  readonly options: readonly Option[]
  readonly letters?: readonly OptionLetter[]
}

/** The letters of all options, in their order: what people call the options by, on screen and in feedback. */
export function lettersOf({ options, letters }: LetteredOptions): readonly OptionLetter[] {
  return letters ?? OptionLetter.options.slice(0, options.length)
}

/** The letter of one option. @throws {RangeError} when the plan does not have it */
export function letterOf<Id extends string>(plan: LetteredOptions<{ readonly id: Id }>, id: Id): OptionLetter {
  const letter = lettersOf(plan)[plan.options.findIndex((option) => option.id === id)]
  if (letter === undefined) throw new RangeError(`the plan has no option ${id}`)
  return letter
}
