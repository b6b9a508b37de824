import { type Kysely, sql } from 'kysely'

/**
 * `clock_timestamp()` and not `now()`: a transaction that waited for its turn would otherwise date its version
 * before the one that it follows.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table artifacts (
      id uuid primary key,
      project_id uuid not null references projects,
      type text not null check (type in ('idea_brief', 'execution_plan')),
      version integer not null,
      content jsonb not null,
      content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
      created_at timestamptz not null default clock_timestamp(),
      created_by uuid not null,
      constraint artifacts_version unique (project_id, type, version),
      -- What selections refer to, so that a plan set of another project, or a brief, cannot be selected.
      constraint artifacts_typed_id unique (project_id, type, id),
      -- And so that a selection cannot give a version a hash that it does not have.
      constraint artifacts_hashed_version unique (project_id, type, version, content_hash)
    )`.execute(db)
  await numberWithoutGaps(db)
  await refuseChanges(db)
}

async function numberWithoutGaps(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function check_artifact_version() returns trigger language plpgsql as $$
    declare
      next integer := (
        select coalesce(max(version), 0) + 1 from artifacts where project_id = new.project_id and type = new.type
      );
    begin
      if new.version is distinct from next then
        raise exception 'the next version of this artifact is %, not %', next, new.version
          using errcode = 'integrity_constraint_violation';
      end if;
      return new;
    end $$`.execute(db)
  await sql`
    create trigger artifacts_number before insert on artifacts
    for each row execute function check_artifact_version()`.execute(db)
}

async function refuseChanges(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% refuses %: what was decided on must not change', tg_table_name, tg_op
        using errcode = 'restrict_violation';
    end $$`.execute(db)
  await sql`
    create trigger artifacts_append_only before update or delete or truncate on artifacts
    for each statement execute function refuse_change()`.execute(db)
}
