import { type Kysely, sql } from 'kysely'

/** Earlier runs have none, like those of Runners without a prompt. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table runs add column prompt_version integer check (prompt_version >= 1)`.execute(db)
}
