import { type Selectable, sql } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import { Review, type ReviewCause, ReviewId, type SelectionId } from '../../domain/schemas/index.ts'
import type { ReviewsTable } from './ledger-tables.ts'
import type { OwnedProject, ProjectInDecision } from './projects.ts'

/** Returns the reviews of a selection, those that are due and those that have ended, the oldest first. */
export async function listReviews(project: OwnedProject, selectionId: SelectionId): Promise<Review[]> {
  const rows = await project.db
    .selectFrom('reviews')
    .selectAll()
    .where('project_id', '=', project.id)
    .where('selection_id', '=', selectionId)
    .orderBy('id')
    .execute()
  return rows.map(toReview)
}

/** Makes a review due, which ends all permits of the project. */
export async function insertReview(
  project: ProjectInDecision,
  { selectionId, cause, assumption }: Pick<Review, 'selectionId' | 'cause' | 'assumption'>,
): Promise<Review> {
  const row = await project.trx
    .insertInto('reviews')
    .values({
      id: ReviewId.parse(uuidV7()),
      project_id: project.id,
      selection_id: selectionId,
      cause,
      assumption,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toReview(row)
}

/** Ends the reviews of a selection that are due, with the founder's reason. Returns them. */
export function confirmReviews(
  project: ProjectInDecision,
  selectionId: SelectionId,
  reason: string,
): Promise<Review[]> {
  return endReviews(project, selectionId, { end_kind: 'confirmed', end_reason: reason })
}

/** Ends the reviews of these causes that are due: what they were about is not so any more. */
export function withdrawReviews(
  project: ProjectInDecision,
  selectionId: SelectionId,
  causes: readonly ReviewCause[],
): Promise<Review[]> {
  return endReviews(project, selectionId, { end_kind: 'withdrawn', end_reason: null }, causes)
}

async function endReviews(
  project: ProjectInDecision,
  selectionId: SelectionId,
  end: { end_kind: 'confirmed' | 'withdrawn'; end_reason: string | null },
  causes?: readonly ReviewCause[],
): Promise<Review[]> {
  const due = project.trx
    .updateTable('reviews')
    .set({ ended_at: sql<Date>`clock_timestamp()`, ...end })
    .where('project_id', '=', project.id)
    .where('selection_id', '=', selectionId)
    .where('ended_at', 'is', null)
  const wanted = causes === undefined ? due : due.where('cause', 'in', [...causes])
  return (await wanted.returningAll().execute()).map(toReview)
}

function toReview(row: Selectable<ReviewsTable>): Review {
  const { ended_at: at, end_kind: kind, end_reason: reason } = row
  return Review.parse({
    id: row.id,
    selectionId: row.selection_id,
    cause: row.cause,
    assumption: row.assumption,
    dueAt: row.due_at.toISOString(),
    end: at && { kind, reason, at: at.toISOString() },
  })
}
