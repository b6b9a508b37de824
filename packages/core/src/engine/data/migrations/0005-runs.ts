import { type Kysely, sql } from 'kysely'

/** The generated column holds a constant: with it the foreign key says which type of artifact is meant. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table runs (
      id uuid primary key,
      project_id uuid not null references projects,
      request jsonb not null,
      request_hash text not null check (request_hash ~ '^[0-9a-f]{64}$'),
      status text not null default 'queued'
        check (status in ('queued', 'running', 'retrying', 'succeeded', 'failed', 'canceled')),
      attempts integer not null default 0 check (attempts >= 0),
      runner_name text,
      runner_model text,
      input_tokens integer,
      output_tokens integer,
      plan_set_id uuid,
      plan_set_type text not null generated always as ('execution_plan') stored,
      refusal jsonb,
      created_at timestamptz not null default clock_timestamp(),
      created_by uuid not null,
      started_at timestamptz,
      ended_at timestamptz,
      deadline_at timestamptz not null,
      constraint runs_in_project unique (project_id, id),
      constraint runs_one_plan_set unique (plan_set_id),
      constraint runs_plan_set foreign key (project_id, plan_set_type, plan_set_id)
        references artifacts (project_id, type, id),
      constraint runs_ended_as_a_whole check (
        (status in ('succeeded', 'failed', 'canceled')) = (ended_at is not null)
        and (status = 'succeeded') = (plan_set_id is not null)
        and (status = 'failed') = (refusal is not null)
      )
    )`.execute(db)
  await sql`create unique index runs_one_active on runs (project_id) where ended_at is null`.execute(db)
  await sql`create index runs_of_project on runs (project_id, created_at)`.execute(db)
  await sql`create index runs_overdue on runs (deadline_at) where ended_at is null`.execute(db)
  await keepEndedRuns(db)
}

async function keepEndedRuns(db: Kysely<unknown>): Promise<void> {
  await sql`
    create trigger runs_kept before delete or truncate on runs
    for each statement execute function refuse_change()`.execute(db)
  await sql`
    create trigger runs_ended_once before update on runs
    for each row when (
      old.ended_at is not null
      or (old.id, old.project_id, old.request, old.request_hash, old.created_at, old.created_by, old.deadline_at)
        is distinct from
        (new.id, new.project_id, new.request, new.request_hash, new.created_at, new.created_by, new.deadline_at)
    )
    execute function refuse_change()`.execute(db)
}
