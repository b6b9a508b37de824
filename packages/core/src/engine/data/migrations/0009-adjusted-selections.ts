import { type Kysely, sql } from 'kysely'

/** Of a selection with changes: what they are, and the option as it was selected. Both are null when it was as planned. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table selections
      add column changes jsonb,
      add column adjusted_option jsonb,
      add constraint selections_adjusted check ((changes is null) = (adjusted_option is null))`.execute(db)
}
