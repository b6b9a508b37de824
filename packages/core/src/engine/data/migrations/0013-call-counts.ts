import { type Kysely, sql } from 'kysely'

/**
 * Written with every request and soon worthless, so it is unlogged: a request that only reads does not wait for the
 * disk. After a crash it is empty. Free space in its pages keeps a new count beside the old one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create unlogged table call_counts (
      account text primary key check (length(account) between 1 and 100),
      calls integer not null,
      ends_at timestamptz not null
    ) with (fillfactor = 50)`.execute(db)
}
