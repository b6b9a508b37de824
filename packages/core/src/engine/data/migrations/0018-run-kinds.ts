import { type Kysely, sql } from 'kysely'

/**
 * Lets the kind of a run decide what it rests on and what it leaves behind. Runs that write plan sets stay as they are,
 * and so does the rule that a project has one of them at a time; of every other kind it may have one, too.
 *
 * `input` holds words that are stored nowhere else, `result` what a run leaves behind that writes no plan set. While an
 * older process still serves, it inserts runs that write plan sets, which have neither. When it takes the job of another
 * run, it cannot read the request: its transaction is rolled back, no attempt is counted, and after ten seconds without a
 * heartbeat the job goes to the next worker.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table runs
      add column family text not null generated always as (
        case when request ->> 'kind' in ('generate', 'regenerate') then 'plan' else request ->> 'kind' end
      ) stored,
      add column input jsonb,
      add column result jsonb,
      drop constraint runs_ended_as_a_whole,
      add constraint runs_ended_as_a_whole check (
        (status in ('succeeded', 'failed', 'canceled')) = (ended_at is not null)
        and num_nonnulls(plan_set_id, result) = case status when 'succeeded' then 1 else 0 end
        and (status = 'failed') = (refusal is not null)
      ),
      add constraint runs_leave_what_they_write check (
        case when family = 'plan' then result is null and input is null else plan_set_id is null end
      )`.execute(db)
  await sql`drop index runs_one_active`.execute(db)
  await sql`create unique index runs_one_active on runs (project_id, family) where ended_at is null`.execute(db)
  await sql`
    create trigger runs_keep_their_input before update on runs
    for each row when (old.input is distinct from new.input) execute function refuse_change()`.execute(db)
}
