import { z } from 'zod'
import { line, point } from './text.ts'

/** The name of an entry in the catalogue of the offline planner: "scheduling". */
export const CapabilityId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'lower-case letters, digits and hyphens, at most 64')
  .brand<'CapabilityId', 'inout'>()
export type CapabilityId = z.infer<typeof CapabilityId>

/** True where the question is whether the words rule the capability out; absent where it is whether they ask for it. */
const rulesOut = z.literal(true).exactOptional()

/**
 * What a Runner is not sure of: whether words of the brief ask for a capability, or rule it out. The founder's yes or no is
 * kept in the brief as a `CapabilityAnswer` to the same question about the same words.
 */
export const CapabilityQuestion = z.strictObject({
  capability: CapabilityId,
  rulesOut,
  /** The text of the need, or of another passage of the brief, letter for letter. */
  about: point,
  /** "Is this booking of appointments?" */
  words: line,
})
export type CapabilityQuestion = z.infer<typeof CapabilityQuestion>

/** What the founder said to a `CapabilityQuestion`. It holds for as long as the brief has the words. */
export const CapabilityAnswer = z.strictObject({
  capability: CapabilityId,
  rulesOut,
  about: point,
  answer: z.enum(['yes', 'no']),
})
export type CapabilityAnswer = z.infer<typeof CapabilityAnswer>

/** The same for a question and for its answer, and for questions that ask the same. */
export function questionKey({ capability, rulesOut, about }: Omit<CapabilityQuestion, 'words'>): string {
  return `${rulesOut ? 'no ' : ''}${capability} ${about}`
}
