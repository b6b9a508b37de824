import { type Kysely, sql } from 'kysely'

/** Lets a version of a brief have one intake: where the passages of the document went that it was read from. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table artifacts
      drop constraint artifacts_type_check,
      add constraint artifacts_type_check check (type in ('idea_brief', 'execution_plan', 'intake'))`.execute(db)
  await sql`
    create unique index artifacts_intake_of_brief on artifacts (project_id, ((content->>'briefVersion')::integer))
    where type = 'intake'`.execute(db)
}
