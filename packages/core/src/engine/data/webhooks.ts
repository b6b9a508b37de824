import { type Kysely, type Selectable, sql } from 'kysely'
import type { UserId } from '../../domain/schemas/index.ts'
import { type NewWebhook, Webhook, type WebhookId } from '../../domain/schemas/index.ts'
import type { Tables } from './tables.ts'
import type { Deciding } from './take-decision.ts'
import type { WebhooksTable } from './webhook-tables.ts'

export interface WebhookToInsert extends NewWebhook {
  id: WebhookId
  /** Encrypted. */
  sealedSecret: string
}

export async function insertWebhook({ trx, actor }: Deciding, webhook: WebhookToInsert): Promise<Webhook> {
  const { id, url, events, projectId = null, sealedSecret } = webhook
  const row = await trx
    .insertInto('webhooks')
    .values({
      id,
      owner_id: actor.userId,
      project_id: projectId,
      url,
      events: JSON.stringify(events),
      sealed_secret: sealedSecret,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toWebhook(row)
}

/** Counts the webhooks of the user who decides that are not revoked. */
export async function countWebhooks({ trx, actor }: Deciding): Promise<number> {
  const { count } = await trx
    .selectFrom('webhooks')
    .select((webhook) => webhook.cast<number>(webhook.fn.countAll(), 'integer').as('count'))
    .where('owner_id', '=', actor.userId)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** The number of revoked webhooks that are listed: the last ones. */
const maxRevokedListed = 20

/** Returns the owner's webhooks and the last few that were revoked, the newest first. */
export async function listWebhooks(db: Kysely<Tables>, owner: UserId): Promise<Webhook[]> {
  const revoked = webhooksOf(db, owner)
    .clearSelect()
    .select('id')
    .where('revoked_at', 'is not', null)
    .orderBy('revoked_at', 'desc')
    .limit(maxRevokedListed)
  const rows = await webhooksOf(db, owner)
    .where((webhook) => webhook.or([webhook('revoked_at', 'is', null), webhook('id', 'in', revoked)]))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toWebhook)
}

/** Returns null when the owner has no such webhook. */
export async function findWebhook(db: Kysely<Tables>, owner: UserId, id: WebhookId): Promise<Webhook | null> {
  const row = await webhooksOf(db, owner).where('id', '=', id).executeTakeFirst()
  return row ? toWebhook(row) : null
}

function webhooksOf(db: Kysely<Tables>, owner: UserId) {
  return db.selectFrom('webhooks').selectAll().where('owner_id', '=', owner)
}

/**
 * Revokes a webhook, and gives up what waits for it. Returns null when the user who decides has no such webhook, or has
 * already revoked it.
 */
export async function revokeWebhook({ trx, actor }: Deciding, id: WebhookId): Promise<Webhook | null> {
  const row = await trx
    .updateTable('webhooks')
    .set({ revoked_at: sql<Date>`clock_timestamp()`, sealed_secret: null })
    .where('owner_id', '=', actor.userId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  if (row === undefined) return null
  await trx
    .updateTable('webhook_deliveries')
    .set({
      state: 'failed',
      next_at: null,
      last_at: sql<Date>`clock_timestamp()`,
      last_status: null,
      last_problem: 'revoked',
    })
    .where('webhook_id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
  return toWebhook(row)
}

function toWebhook(row: Selectable<WebhooksTable>): Webhook {
  return Webhook.parse({
    id: row.id,
    url: row.url,
    events: row.events,
    createdAt: row.created_at.toISOString(),
    revokedAt: row.revoked_at?.toISOString() ?? null,
    ...(row.project_id !== null && { projectId: row.project_id }),
  })
}
