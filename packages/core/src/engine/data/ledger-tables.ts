import type { ColumnType } from 'kysely'
import type {
  ActualsId,
  ProjectId,
  ReviewCause,
  ReviewId,
  SelectionId,
  TokenId,
  UserId,
} from '../../domain/schemas/index.ts'
import type { WrittenAt } from './written-at.ts'

export interface ActualsTable {
  id: ActualsId
  project_id: ProjectId
  number: number
  selection_id: SelectionId
  /** Read as text: see `actuals.ts`. */
  on_day: ColumnType<string, string, never>
  /** Written as JSON text, like the next column; parse with its schema after reading. */
  content: ColumnType<unknown, string, never>
  outcome: ColumnType<unknown, string, never>
  recorded_at: WrittenAt
  recorded_by: UserId
  token_id: TokenId | null
}

export interface ReviewsTable {
  id: ReviewId
  project_id: ProjectId
  selection_id: SelectionId
  cause: ReviewCause
  assumption: string | null
  due_at: WrittenAt
  ended_at: ColumnType<Date | null, never, Date>
  end_kind: ColumnType<'confirmed' | 'withdrawn' | null, never, 'confirmed' | 'withdrawn'>
  end_reason: ColumnType<string | null, never, string | null>
}
