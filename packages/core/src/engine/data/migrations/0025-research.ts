import { type Kysely, sql } from 'kysely'

/**
 * Adds runs of Deep Research, which write plan sets, to the family of such runs. `kept` holds their accepted answers, so
 * that a later attempt does not pay for them again.
 *
 * Not every PostgreSQL can change the expression of a generated column, so the column is made again, with what rests on
 * it. While an older process still serves, it cannot read a run of Deep Research: its transaction is rolled back, and the
 * job goes to the next worker.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table runs
      add column kept jsonb,
      drop constraint runs_leave_what_they_write,
      drop column family`.execute(db)
  await sql`
    alter table runs
      add column family text not null generated always as (
        case
          when request ->> 'kind' in ('generate', 'regenerate', 'deep_research') then 'plan'
          else request ->> 'kind'
        end
      ) stored,
      add constraint runs_leave_what_they_write check (
        case when family = 'plan' then result is null and input is null else plan_set_id is null end
      ),
      add constraint runs_keep_answers_of_research check (kept is null or request ->> 'kind' = 'deep_research')
    `.execute(db)
  await sql`create unique index runs_one_active on runs (project_id, family) where ended_at is null`.execute(db)
}
