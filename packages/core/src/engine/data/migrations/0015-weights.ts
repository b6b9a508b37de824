import { type Kysely, sql } from 'kysely'

/** How much each criterion means to the founder; null while they have not said. Older projects have not. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table projects add column weights jsonb`.execute(db)
}
