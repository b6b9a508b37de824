import type { ColumnType, GeneratedAlways } from 'kysely'
import type {
  DeliveryId,
  DeliveryProblem,
  DeliveryState,
  ProjectId,
  UserId,
  WebhookId,
} from '../../domain/schemas/index.ts'
import type { WrittenAt } from './written-at.ts'

export interface WebhooksTable {
  id: WebhookId
  owner_id: UserId
  /** The only project that it reports about. */
  project_id: ProjectId | null
  url: string
  /** Written as JSON text; parse with its schema after reading. */
  events: ColumnType<unknown, string, never>
  /** Encrypted; null once it is revoked. */
  sealed_secret: string | null
  created_at: WrittenAt
  revoked_at: ColumnType<Date | null, never, Date>
}

/** Written by triggers, in the transaction of what happened. */
export interface WebhookDeliveriesTable {
  id: ColumnType<DeliveryId, never, never>
  /** Grows with every delivery. */
  position: GeneratedAlways<number>
  webhook_id: ColumnType<WebhookId, never, never>
  project_id: ColumnType<ProjectId, never, never>
  event: ColumnType<string, never, never>
  data: ColumnType<unknown, never, never>
  at: WrittenAt
  state: ColumnType<DeliveryState, never, DeliveryState>
  /** Whether a job of the queue has it. */
  queued: ColumnType<boolean, never, boolean>
  attempts: ColumnType<number, never, number>
  next_at: ColumnType<Date | null, never, Date | null>
  last_at: ColumnType<Date | null, never, Date>
  last_status: ColumnType<number | null, never, number | null>
  last_problem: ColumnType<DeliveryProblem | null, never, DeliveryProblem | null>
}
