import { type Kysely, sql } from 'kysely'

/**
 * A page of the log starts after a known entry. The position of an entry would reveal how many decisions other founders
 * take, so entries get a random id, old ones included.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table audit_log add column id uuid not null unique default gen_random_uuid()`.execute(db)
}
