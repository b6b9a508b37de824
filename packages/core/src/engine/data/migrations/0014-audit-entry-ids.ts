import { type Kysely, sql } from 'kysely'

/**
 * Pages of the log are asked for by the last entry that was seen. Its position would tell each founder how much is
 * decided by all the others, so entries have an id that tells nothing; those from before get one here.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table audit_log add column id uuid not null unique default gen_random_uuid()`.execute(db)
}
