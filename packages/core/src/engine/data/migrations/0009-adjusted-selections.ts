import { type Kysely, sql } from 'kysely'

/** The adjustments of a selection, and the adjusted option. Both are null for an option selected as planned. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table selections
      add column changes jsonb,
      add column adjusted_option jsonb,
      add constraint selections_adjusted check ((changes is null) = (adjusted_option is null))`.execute(db)
}
