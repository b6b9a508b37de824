import { z } from 'zod'
import { ProjectId, ReviewId, SelectionId, Timestamp } from './ids.ts'
import { point, requiredWords } from './text.ts'

/**
 * Why a selection has to be looked at again. hours, weeks: what was recorded has passed the P80 of what was selected.
 * assumption: an assumption of the brief turned out to be false.
 */
export const ReviewCause = z.enum(['hours', 'weeks', 'assumption'])
export type ReviewCause = z.infer<typeof ReviewCause>

/** A review that was or is due. Due: it holds back permits until the founder confirms it, or selects again. */
export const Review = z.strictObject({
  id: ReviewId,
  selectionId: SelectionId,
  cause: ReviewCause,
  /** The words of the assumption; null for other causes. */
  assumption: point.nullable(),
  dueAt: Timestamp,
  /** confirmed: by the founder. withdrawn: a correction brought the figure back below the P80. Null while it is due. */
  end: z
    .strictObject({
      kind: z.enum(['confirmed', 'withdrawn']),
      reason: requiredWords.nullable(),
      at: Timestamp,
    })
    .nullable(),
})
export type Review = z.infer<typeof Review>

/** The answer of reviews.confirm. */
export const Reviews = z.array(Review)

/** The input of reviews.confirm: confirms every review that is due. */
export const ReviewToConfirm = z.strictObject({ projectId: ProjectId, reason: requiredWords })
export type ReviewToConfirm = z.infer<typeof ReviewToConfirm>

/** The input of assumptions.markFalse. */
export const AssumptionToMarkFalse = z.strictObject({
  projectId: ProjectId,
  /** As the current brief words it. */
  assumption: point,
})
export type AssumptionToMarkFalse = z.infer<typeof AssumptionToMarkFalse>
