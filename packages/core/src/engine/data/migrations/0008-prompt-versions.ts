import { type Kysely, sql } from 'kysely'

/** Runs from before it was kept have none, like those of Runners that ask with no prompt. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table runs add column prompt_version integer check (prompt_version >= 1)`.execute(db)
}
