import { sql, type Transaction } from 'kysely'
import type { ContentHash, IdempotencyKey, ProjectId, UserId } from '../../domain/schemas/index.ts'
import type { Tables } from './tables.ts'

/** A key belongs to the user who sent it: the same key from another user is a different one. */
export interface OwnedKey {
  owner: UserId
  key: IdempotencyKey
}

/** After a day, no client retries by itself. */
const expiry = sql<Date>`clock_timestamp() - interval '24 hours'`

/** Each claim adds one row, so removing a few expired ones keeps the table as small as one day's requests. */
const maxRemovedAtOnce = 10

/**
 * Claims the key for this transaction, and returns null. If the key was used less than a day ago, returns that
 * request's fingerprint and answer instead. Waits for any concurrent transaction that has claimed the same key.
 */
export async function claimKey(
  trx: Transaction<Tables>,
  { owner, key }: OwnedKey,
  fingerprint: ContentHash,
): Promise<{ fingerprint: ContentHash; answer: unknown } | null> {
  const claimed = await trx
    .insertInto('idempotency_keys')
    .values({ owner_id: owner, key, fingerprint })
    .onConflict((conflict) =>
      conflict
        .columns(['owner_id', 'key'])
        .doUpdateSet({ fingerprint, created_at: sql<Date>`clock_timestamp()` })
        .where('idempotency_keys.created_at', '<=', expiry),
    )
    .returning('key')
    .executeTakeFirst()
  if (claimed === undefined) return findKey(trx, { owner, key })
  await removeExpiredKeys(trx)
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

/** Runs after the claim and skips locked rows, so that no transaction waits here. */
async function removeExpiredKeys(trx: Transaction<Tables>): Promise<void> {
  await trx
    .deleteFrom('idempotency_keys')
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('owner_id', 'key'),
        'in',
        selectFrom('idempotency_keys')
          .select(['owner_id', 'key'])
          .where('created_at', '<=', expiry)
          .orderBy('created_at')
          .limit(maxRemovedAtOnce)
          .forUpdate()
          .skipLocked()
          .$asTuple('owner_id', 'key'),
      ),
    )
    .execute()
}
