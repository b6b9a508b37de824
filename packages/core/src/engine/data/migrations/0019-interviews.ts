import { type Kysely, sql } from 'kysely'

/** Interviews, and what happened in them. Only `erase.ts` deletes them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createInterviews(db)
  await createTurns(db)
  await numberTurns(db)
  for (const table of ['interviews', 'interview_turns']) await letOnlyErasureDelete(db, table)
}

async function createInterviews(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table interviews (
      id uuid primary key,
      project_id uuid not null references projects,
      -- The version of the brief that it began with; null when there was none.
      brief_version integer,
      -- The run that proposed the questions. A request that is sent again finds its interview by it.
      run_id uuid not null unique,
      writing_run_id uuid,
      started_at timestamptz not null default clock_timestamp(),
      started_by uuid not null,
      finished_at timestamptz,
      finished_brief_version integer,
      constraint interviews_of_project unique (project_id, id),
      constraint interviews_run foreign key (project_id, run_id) references runs (project_id, id),
      constraint interviews_writing_run foreign key (project_id, writing_run_id) references runs (project_id, id),
      constraint interviews_finished check (
        num_nulls(finished_at, finished_brief_version) in (0, 2)
        and (finished_at is null or writing_run_id is not null)
      )
    )`.execute(db)
  await sql`create unique index interviews_one_open on interviews (project_id) where finished_at is null`.execute(db)
  await sql`
    create trigger interviews_kept before update on interviews
    for each row when (
      old.finished_at is not null
      or (old.id, old.project_id, old.brief_version, old.run_id, old.started_at, old.started_by)
        is distinct from (new.id, new.project_id, new.brief_version, new.run_id, new.started_at, new.started_by)
    )
    execute function refuse_change()`.execute(db)
}

async function createTurns(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table interview_turns (
      project_id uuid not null references projects,
      interview_id uuid not null,
      number integer not null,
      -- As it was asked, with the answer; null when nothing was answered.
      question jsonb,
      answer jsonb,
      -- Ids of the questions whose answers no longer count.
      taken_back jsonb not null,
      -- The question that came next, or why there was none.
      next jsonb not null,
      at timestamptz not null default clock_timestamp(),
      primary key (interview_id, number),
      constraint interview_turns_interview
        foreign key (project_id, interview_id) references interviews (project_id, id),
      constraint interview_turns_answered check (num_nulls(question, answer) in (0, 2))
    )`.execute(db)
  await sql`
    create trigger interview_turns_append_only before update on interview_turns
    for each statement execute function refuse_change()`.execute(db)
}

async function numberTurns(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function check_interview_turn() returns trigger language plpgsql as $$
    declare
      next integer := (select coalesce(max(number), 0) + 1 from interview_turns where interview_id = new.interview_id);
    begin
      if new.number is distinct from next then
        raise exception 'the next turn is number %, not %', next, new.number
          using errcode = 'integrity_constraint_violation';
      end if;
      if exists (select from interviews where id = new.interview_id and finished_at is not null) then
        raise exception 'nothing is added to an interview that has finished' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$`.execute(db)
  await sql`
    create trigger interview_turns_checked before insert on interview_turns
    for each row execute function check_interview_turn()`.execute(db)
}

async function letOnlyErasureDelete(db: Kysely<unknown>, table: string): Promise<void> {
  await sql`
    create trigger ${sql.id(`${table}_not_truncated`)} before truncate on ${sql.table(table)}
    for each statement execute function refuse_change()`.execute(db)
  await sql`
    create trigger ${sql.id(`${table}_deleted_by_erasure`)} before delete on ${sql.table(table)}
    for each statement when (coalesce(current_setting('plangate.erasing', true), '') = '')
    execute function refuse_change()`.execute(db)
  await sql`
    create trigger ${sql.id(`${table}_erased_as_marked`)} before delete on ${sql.table(table)}
    for each row when (not is_erasing(old.project_id)) execute function refuse_change()`.execute(db)
}
