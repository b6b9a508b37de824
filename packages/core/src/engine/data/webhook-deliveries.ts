import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import {
  Delivery,
  type DeliveryId,
  type DeliveryProblem,
  type UserId,
  type WebhookId,
} from '../../domain/schemas/index.ts'
import type { Page } from './page.ts'
import type { Tables } from './tables.ts'
import type { Deciding } from './take-decision.ts'
import type { WebhookDeliveriesTable } from './webhook-tables.ts'

/** Notifies workers of events to deliver. */
export const webhooksChannel = 'plangate_webhooks'

/** Returns a page of the deliveries of a webhook, the newest first. */
export async function listDeliveries(
  db: Kysely<Tables>,
  owner: UserId,
  webhookId: WebhookId,
  { cursor, limit }: Page<DeliveryId>,
): Promise<Delivery[]> {
  const deliveries = deliveriesOf(db, owner).where('webhook_id', '=', webhookId)
  const seen = deliveries.clearSelect().select('position').where('webhook_deliveries.id', '=', cursor)
  const wanted = cursor === null ? deliveries : deliveries.where('position', '<', seen)
  const rows = await wanted.orderBy('position', 'desc').limit(limit).execute()
  return rows.map(toDelivery)
}

/** Returns null when the owner has no such delivery. */
export async function findDelivery(db: Kysely<Tables>, owner: UserId, id: DeliveryId): Promise<Delivery | null> {
  const row = await deliveriesOf(db, owner).where('webhook_deliveries.id', '=', id).executeTakeFirst()
  return row ? toDelivery(row) : null
}

function deliveriesOf(db: Kysely<Tables>, owner: UserId) {
  return db
    .selectFrom('webhook_deliveries')
    .innerJoin('webhooks', 'webhooks.id', 'webhook_deliveries.webhook_id')
    .selectAll('webhook_deliveries')
    .where('owner_id', '=', owner)
}

/**
 * Has a delivery of the user who decides attempted at once, and as often as a new one. One that was never attempted is left
 * as it is. Returns false when there is none to change: also for a webhook that was revoked.
 */
export async function sendAgain({ trx, actor }: Deciding, id: DeliveryId): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('webhook_deliveries')
    .set({ state: 'waiting', queued: false, attempts: 0, next_at: null })
    .from('webhooks')
    .whereRef('webhooks.id', '=', 'webhook_id')
    .where('webhooks.owner_id', '=', actor.userId)
    .where('webhooks.revoked_at', 'is', null)
    .where('webhook_deliveries.id', '=', id)
    .where('last_at', 'is not', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  await sql`select pg_notify(${webhooksChannel}, '')`.execute(trx)
  return true
}

/** A delivery that no job of the queue has. */
export interface DeliveryToQueue {
  id: DeliveryId
  /** True when it was attempted before, so that an earlier job may wait for the next attempt. */
  isAgain: boolean
}

/** Marks deliveries as queued, the oldest first, and returns them. Of several workers, each gets others. */
export async function takeToQueue(trx: Transaction<Tables>, limit: number): Promise<DeliveryToQueue[]> {
  const waiting = trx
    .selectFrom('webhook_deliveries')
    .select('id')
    .where('state', '=', sql.lit('waiting'))
    .where(sql<boolean>`not queued`)
    .orderBy('position')
    .limit(limit)
    .forUpdate()
    .skipLocked()
  const rows = await trx
    .updateTable('webhook_deliveries')
    .set({ queued: true })
    .where('id', 'in', waiting)
    .returning(['id', sql<boolean>`last_at is not null`.as('isAgain')])
    .execute()
  return rows
}

/** What an attempt needs. */
export interface WaitingDelivery {
  id: DeliveryId
  webhookId: WebhookId
  url: string
  sealedSecret: string
  event: string
  data: unknown
  at: Date
  attempts: number
}

/** Returns null when the delivery does not wait any more, or was erased. */
export async function findWaiting(trx: Transaction<Tables>, id: DeliveryId): Promise<WaitingDelivery | null> {
  const row = await trx
    .selectFrom('webhook_deliveries as delivery')
    .innerJoin('webhooks', 'webhooks.id', 'delivery.webhook_id')
    .select(['delivery.id', 'webhook_id as webhookId', 'url', 'sealed_secret as sealedSecret'])
    .select(['event', 'data', 'at', 'attempts'])
    .where('delivery.id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  if (row === undefined || row.sealedSecret === null) return null
  return { ...row, sealedSecret: row.sealedSecret }
}

/** What came of an attempt. */
export interface AttemptResult {
  /** The HTTP status; null when there was no answer. */
  status: number | null
  /** Null for a success. */
  problem: DeliveryProblem | null
}

/** @param retrySeconds until the next attempt; null when there is none */
export async function noteAttempt(
  trx: Transaction<Tables>,
  id: DeliveryId,
  { status, problem }: AttemptResult,
  retrySeconds: number | null,
): Promise<void> {
  const nextAt = sql<Date | null>`clock_timestamp() + make_interval(secs => ${retrySeconds})`
  await trx
    .updateTable('webhook_deliveries')
    .set({
      state: problem === null ? 'delivered' : retrySeconds === null ? 'failed' : 'waiting',
      attempts: sql<number>`attempts + 1`,
      next_at: retrySeconds === null ? null : nextAt,
      last_at: sql<Date>`clock_timestamp()`,
      last_status: status,
      last_problem: problem,
    })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
}

/** Deletes deliveries that do not wait any more, and happened more than `days` ago. */
export async function deleteOldDeliveries(db: Kysely<Tables>, days: number): Promise<void> {
  await db
    .deleteFrom('webhook_deliveries')
    .where('state', '<>', sql.lit('waiting'))
    .where('at', '<', sql<Date>`clock_timestamp() - make_interval(days => ${days})`)
    .execute()
}

function toDelivery(row: Selectable<WebhookDeliveriesTable>): Delivery {
  const { last_at: at, last_status: status, last_problem: problem } = row
  return Delivery.parse({
    id: row.id,
    webhookId: row.webhook_id,
    projectId: row.project_id,
    event: row.event,
    at: row.at.toISOString(),
    state: row.state,
    attempts: row.attempts,
    last: at && { at: at.toISOString(), status, problem },
    nextAt: row.next_at?.toISOString() ?? null,
  })
}
