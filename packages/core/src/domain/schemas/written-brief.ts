import { z } from 'zod'
import { Brief } from './brief.ts'
import { PendingGate } from './gate.ts'
import { Version } from './ids.ts'
import { BriefPart, maxProposedQuestions, Question } from './question.ts'
import { line, point, text } from './text.ts'

/** Where a sentence of a brief comes from. */
export const BriefSource = z.strictObject({
  part: BriefPart,
  /** Words of the brief, as they stand in that part. */
  words: text(20_000),
  from: z.discriminatedUnion('kind', [
    /** Words of the document or of the earlier brief, letter for letter. */
    z.strictObject({ kind: z.literal('quote'), quote: text(20_000) }),
    z.strictObject({ kind: z.literal('answer'), questionId: line }),
    /** The Runner added it: nobody said so. */
    z.strictObject({ kind: z.literal('runner') }),
  ]),
})
export type BriefSource = z.infer<typeof BriefSource>

/** Where the sentences of a brief come from. */
export const BriefSources = z.array(BriefSource).max(2_000)

/** A brief that a Runner wrote or revised, with where its sentences come from. */
export const WrittenBrief = z.strictObject({
  brief: Brief,
  sources: BriefSources,
  /** What was not understood. */
  questions: z.array(Question).max(maxProposedQuestions),
  /** What could not be taken in, and why: for example notes that exceed a model's context. */
  leftOut: z.array(point).max(40),
})
export type WrittenBrief = z.infer<typeof WrittenBrief>

/** What the founder has after accepting a revision: the version it became, and the gate that is open again. */
export const AcceptedRevision = z.strictObject({ briefVersion: Version, gate: PendingGate })
export type AcceptedRevision = z.infer<typeof AcceptedRevision>
