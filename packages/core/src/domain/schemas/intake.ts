import { z } from 'zod'
import { Brief, BriefSection, TargetName } from './brief.ts'
import { Question } from './question.ts'
import { line, point, possiblyEmpty } from './text.ts'

/** UTF-16 code units of a document that is read into a brief. */
export const maxDocumentLength = 200_000

/** Where a passage of a document went. */
export const PassagePlace = z.discriminatedUnion('kind', [
  /** The name or the description of the project. */
  z.strictObject({ kind: z.literal('name') }),
  z.strictObject({ kind: z.literal('section'), section: BriefSection }),
  z.strictObject({ kind: z.literal('need'), needId: line }),
  z.strictObject({ kind: z.literal('outOfScope') }),
  z.strictObject({ kind: z.literal('target'), target: TargetName }),
  z.strictObject({ kind: z.literal('notes') }),
  /** Not part of the brief: comments, images, placeholders. */
  z.strictObject({ kind: z.literal('leftOut') }),
])
export type PassagePlace = z.infer<typeof PassagePlace>

/** A piece of a document, and where it went. */
export const Passage = z.strictObject({
  /** As the document has it, without its markup. */
  text: possiblyEmpty(maxDocumentLength),
  /** The first and the last line, counted from 1. */
  lines: z.tuple([z.int().min(1), z.int().min(1)]),
  went: PassagePlace,
  /** Why it went there, in one sentence. */
  why: point,
})
export type Passage = z.infer<typeof Passage>

/** What a document says, and where each of its passages went. */
export const Intake = z.strictObject({
  /** ISO 639-3, as in "eng"; null when the text is too short to tell. */
  language: z
    .string()
    .regex(/^[a-z]{3}$/)
    .nullable(),
  /** The name that the document gives its subject, or null. */
  name: line.nullable(),
  /** One sentence about it, or null. */
  description: point.nullable(),
  brief: Brief,
  passages: z.array(Passage),
  /** What is missing or ambiguous. */
  questions: z.array(Question),
})
export type Intake = z.infer<typeof Intake>
