import { z } from 'zod'
import { Brief, BriefSection, TargetName } from './brief.ts'
import { Currency, KnownCurrency } from './currency.ts'
import { Version } from './ids.ts'
import { Question } from './question.ts'
import { holdsAtMost, isStorableText, line, point, possiblyEmpty } from './text.ts'
import { BriefSources } from './written-brief.ts'

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
  z.strictObject({ kind: z.literal('productKind') }),
  z.strictObject({ kind: z.literal('capabilityAnswers') }),
  /** Not part of the brief, because it only says where the text around it goes: headings, labels, marks of a priority. */
  z.strictObject({ kind: z.literal('heading') }),
  /** Not part of the brief: comments, images, placeholders. */
  z.strictObject({ kind: z.literal('leftOut') }),
])
export type PassagePlace = z.infer<typeof PassagePlace>

/** A piece of a document, and where it went. */
export const Passage = z.strictObject({
  /** As the document has it, without its markup; with who does it, where a sentence says several things of them. */
  text: possiblyEmpty(maxDocumentLength),
  /** The first and the last line, counted from 1. */
  lines: z.tuple([z.int().min(1), z.int().min(1)]),
  went: PassagePlace,
  /** Why it went there, in one sentence. */
  why: point,
})
export type Passage = z.infer<typeof Passage>

/** Passages that are kept with a version of a brief. */
export const maxPassages = 5_000

/** UTF-16 code units of all texts of kept passages: those of the document, and about as many that say why. */
export const maxPassagesLength = 3 * maxDocumentLength

const passagesLength = holdsAtMost(maxPassagesLength)

/** What a brief was read from. There are none without a document. */
export const KeptPassages = z
  .array(Passage)
  .min(1)
  .max(maxPassages)
  .refine(passagesLength.check, passagesLength.message)
  .meta({ maxCharacters: maxPassagesLength })

/** The content of an `intake` artifact: where a version of the brief comes from. */
export const IntakeRecord = z.strictObject({
  briefVersion: Version,
  /** Of the document that it was read from; absent without one. */
  passages: KeptPassages.exactOptional(),
  /** Of its sentences, when a Runner wrote it; absent otherwise. */
  sources: BriefSources.exactOptional(),
})
export type IntakeRecord = z.infer<typeof IntakeRecord>

/** How the text of a document is written. Plain text and Markdown are read the same way. */
export const DocumentFormat = z.enum(['markdown', 'html', 'text'])
export type DocumentFormat = z.infer<typeof DocumentFormat>

/** The input of briefs.read. */
export const DocumentToRead = z.strictObject({
  /** Not trimmed: passages name its lines. */
  text: z.string().max(maxDocumentLength).refine(isStorableText, 'holds a NUL character or a lone surrogate'),
  format: DocumentFormat,
  /** What the project counts in; US dollars when left out. A budget in another currency becomes a question. */
  currency: KnownCurrency.exactOptional(),
})
export type DocumentToRead = z.infer<typeof DocumentToRead>

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
  /**
   * What all amounts of the document are in, when it is one currency and another than US dollars. A project that begins
   * with the document can count in it.
   */
  currency: Currency.exactOptional(),
})
export type Intake = z.infer<typeof Intake>
