import { type Kysely, sql } from 'kysely'

/**
 * `answer` is null only inside the transaction that writes it. It is json, not jsonb, so that a repeated answer has its
 * members in the original order.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table idempotency_keys (
      owner_id uuid not null,
      key text not null check (length(key) between 1 and 200),
      fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
      answer json,
      created_at timestamptz not null default clock_timestamp(),
      primary key (owner_id, key)
    )`.execute(db)
  await sql`create index idempotency_keys_by_age on idempotency_keys (created_at)`.execute(db)
}
