import { type Insertable, type QueryCreator, sql, type Transaction } from 'kysely'
import { contentHash } from '../../domain/content-hash/content-hash.ts'
import { refuse } from '../../domain/errors/refuse.ts'
import type { AuditAction, ContentHash, IdempotencyKey, ProjectId, UserId } from '../../domain/schemas/index.ts'
import type { Actor } from './actor.ts'
import type { IdempotencyKeysTable, Tables } from './tables.ts'

/** A key belongs to the user who sent it: the same key from another user is a different one. */
export interface OwnedKey {
  owner: UserId
  key: IdempotencyKey
}

/** A key with the fingerprint of the request that it came with. */
export interface KeyedRequest extends OwnedKey {
  fingerprint: ContentHash
}

/** What a key was used for, and the answer. */
export interface KeptAnswer {
  fingerprint: ContentHash
  answer: unknown
}

/** Returns null for a request without a key. */
export function keyedRequest({ userId: owner, idempotency }: Actor, action: AuditAction): KeyedRequest | null {
  if (idempotency === null) return null
  const { key, input } = idempotency
  return { owner, key, fingerprint: contentHash({ procedure: action, input }) }
}

/**
 * Returns the kept answer, as JSON, to the request that it was kept for.
 *
 * @throws {DomainError} IDEMPOTENCY_MISMATCH when the key was used for another request
 */
export function repeatAnswer({ fingerprint, answer }: KeptAnswer, request: KeyedRequest): unknown {
  return fingerprint === request.fingerprint ? answer : refuse('IDEMPOTENCY_MISMATCH')
}

/** After a day, no client retries by itself. */
export const keyExpiry = sql<Date>`clock_timestamp() - interval '24 hours'`

/** Each claim adds one row, so removing a few expired ones keeps the table as small as one day's requests. */
const maxRemovedAtOnce = 10

/**
 * Claims the key for this transaction, and returns null. If the key was used less than a day ago, returns that
 * request's fingerprint and answer instead. Waits for any concurrent transaction that has claimed the same key.
 */
export async function claimKey(
  trx: Transaction<Tables>,
  { owner, key, fingerprint }: KeyedRequest,
): Promise<KeptAnswer | null> {
  const claimed = await trx
    .insertInto('idempotency_keys')
    .values({ owner_id: owner, key, fingerprint })
    .onConflict((conflict) =>
      conflict
        .columns(['owner_id', 'key'])
        .doUpdateSet({ fingerprint, created_at: sql<Date>`clock_timestamp()` })
        .where('idempotency_keys.created_at', '<=', keyExpiry),
    )
    .returning('key')
    .executeTakeFirst()
  if (claimed === undefined) return findKey(trx, { owner, key })
  await expiredKeys(trx, { owner, key }).execute()
  return null
}

function findKey(trx: Transaction<Tables>, { owner, key }: OwnedKey) {
  return trx
    .selectFrom('idempotency_keys')
    .select(['fingerprint', 'answer'])
    .where('owner_id', '=', owner)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
}

/**
 * Keeps the answer to a request, for the key that this transaction has claimed.
 *
 * @param projectId the project that the answer is about, with which it is erased
 */
export async function keepAnswer(
  trx: Transaction<Tables>,
  { owner, key }: OwnedKey,
  answer: unknown,
  projectId: ProjectId | null,
): Promise<void> {
  await trx
    .updateTable('idempotency_keys')
    .set({ answer: JSON.stringify(answer), project_id: projectId })
    .where('owner_id', '=', owner)
    .where('key', '=', key)
    .execute()
}

/** Skips locked rows, so that no transaction waits here, and the key that is being claimed. */
export function expiredKeys(query: QueryCreator<Tables>, { owner, key }: OwnedKey) {
  return query.deleteFrom('idempotency_keys').where(({ and, eb, not, refTuple, selectFrom }) =>
    eb(
      refTuple('owner_id', 'key'),
      'in',
      selectFrom('idempotency_keys')
        .select(['owner_id', 'key'])
        .where('created_at', '<=', keyExpiry)
        .where(not(and([eb('owner_id', '=', owner), eb('key', '=', key)])))
        .orderBy('created_at')
        .limit(sql.lit(maxRemovedAtOnce))
        .forUpdate()
        .skipLocked()
        .$asTuple('owner_id', 'key'),
    ),
  )
}

/** A row of the table for a request and its answer. */
export interface KeptRow extends Insertable<IdempotencyKeysTable> {
  /** As JSON text. */
  answer: string
}

export function keptRow({ owner, key, fingerprint }: KeyedRequest, answer: unknown, projectId: ProjectId): KeptRow {
  return { owner_id: owner, key, fingerprint, answer: JSON.stringify(answer), project_id: projectId }
}

export const keptColumns = ['owner_id', 'key', 'fingerprint', 'answer', 'project_id'] as const

/**
 * Claims the key and keeps the answer, in a statement whose part `unchanged` has a row if the answer is still right.
 * Returns a row if the key was free. Waits for any concurrent transaction that has claimed the same key.
 */
export function claimWithAnswer(query: QueryCreator<Tables & { unchanged: { id: ProjectId } }>, row: KeptRow) {
  return query
    .insertInto('idempotency_keys')
    .columns(keptColumns)
    .expression(query.selectFrom('unchanged').select(keptColumns.map((name) => sql`${row[name]}`.as(name))))
    .onConflict((conflict) =>
      conflict
        .columns(['owner_id', 'key'])
        .doUpdateSet((update) => ({
          fingerprint: update.ref('excluded.fingerprint'),
          answer: update.ref('excluded.answer'),
          project_id: update.ref('excluded.project_id'),
          created_at: sql<Date>`clock_timestamp()`,
        }))
        .where('idempotency_keys.created_at', '<=', keyExpiry),
    )
}
