import { z } from 'zod'
import { line, point } from './text.ts'

/** The name of an entry in the catalogue of the offline planner: "scheduling". */
export const CapabilityId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'lower-case letters, digits and hyphens, at most 64')
  .brand<'CapabilityId', 'inout'>()
export type CapabilityId = z.infer<typeof CapabilityId>

/**
 * What a Runner is not sure of: whether words of the brief ask for a capability. The founder's yes or no is kept in the
 * brief as a `CapabilityAnswer` with the same capability and the same words.
 */
export const CapabilityQuestion = z.strictObject({
  capability: CapabilityId,
  /** The text of the need, or of another passage of the brief, letter for letter. */
  about: point,
  /** "Is this booking of appointments?" */
  words: line,
})
export type CapabilityQuestion = z.infer<typeof CapabilityQuestion>

/** What the founder said to a `CapabilityQuestion`. It holds for as long as the brief has the words. */
export const CapabilityAnswer = z.strictObject({
  capability: CapabilityId,
  about: point,
  answer: z.enum(['yes', 'no']),
})
export type CapabilityAnswer = z.infer<typeof CapabilityAnswer>

/** The same for a question and for its answer, and for questions that ask the same. */
export function questionKey({ capability, about }: Pick<CapabilityQuestion, 'capability' | 'about'>): string {
  return `${capability} ${about}`
}
