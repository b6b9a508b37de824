import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table gates (
      id uuid primary key,
      project_id uuid not null references projects,
      type text not null check (type in ('direction')),
      position integer not null generated always as identity,
      decision text check (decision in ('proceed', 'narrow', 'pivot', 'park')),
      action_text text,
      note text,
      opened_at timestamptz not null default clock_timestamp(),
      opened_by uuid not null,
      decided_at timestamptz,
      decided_by uuid,
      constraint gates_in_project unique (project_id, id),
      constraint gates_decided_as_a_whole check (
        (decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)
      ),
      constraint gates_words_with_decision check (decision is not null or (action_text is null and note is null)),
      constraint gates_action_text check (
        decision is null or decision not in ('narrow', 'pivot') or coalesce(btrim(action_text), '') <> ''
      )
    )`.execute(db)
  await sql`create unique index gates_one_pending on gates (project_id, type) where decision is null`.execute(db)
  await sql`create unique index gates_latest on gates (project_id, type, position)`.execute(db)
  await keepDecisions(db)
}

async function keepDecisions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create trigger gates_kept before delete or truncate on gates
    for each statement execute function refuse_change()`.execute(db)
  await sql`
    create trigger gates_decided_once before update on gates
    for each row when (
      old.decision is not null
      or (old.id, old.project_id, old.type, old.position, old.opened_at, old.opened_by)
        is distinct from (new.id, new.project_id, new.type, new.position, new.opened_at, new.opened_by)
    )
    execute function refuse_change()`.execute(db)
}
