import { type Kysely, sql } from 'kysely'

/** What work has really taken. A record is never changed: a later one corrects it. Only `erase.ts` deletes them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table actuals (
      id uuid primary key,
      project_id uuid not null references projects,
      number integer not null,
      selection_id uuid not null references selections,
      -- The day that it was so.
      on_day date not null,
      -- What was recorded: items, and totals if any.
      content jsonb not null,
      -- What all records of the selection together said then.
      outcome jsonb not null,
      recorded_at timestamptz not null default clock_timestamp(),
      recorded_by uuid not null,
      token_id uuid references api_tokens,
      constraint actuals_number unique (project_id, number)
    )`.execute(db)
  await checkNewRecords(db)
  await keepRecords(db)
}

/** Records are numbered without gaps, and about a selection of their own project. */
async function checkNewRecords(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function check_actuals() returns trigger language plpgsql as $$
    declare
      next integer := (select coalesce(max(number), 0) + 1 from actuals where project_id = new.project_id);
    begin
      if new.number is distinct from next then
        raise exception 'the next record is number %, not %', next, new.number
          using errcode = 'integrity_constraint_violation';
      end if;
      if not exists (select from selections where id = new.selection_id and project_id = new.project_id) then
        raise exception 'the project has no selection %', new.selection_id using errcode = 'foreign_key_violation';
      end if;
      return new;
    end $$`.execute(db)
  await sql`
    create trigger actuals_checked before insert on actuals
    for each row execute function check_actuals()`.execute(db)
}

async function keepRecords(db: Kysely<unknown>): Promise<void> {
  await sql`
    create trigger actuals_append_only before update or truncate on actuals
    for each statement execute function refuse_change()`.execute(db)
  await sql`
    create trigger actuals_deleted_by_erasure before delete on actuals
    for each statement when (coalesce(current_setting('plangate.erasing', true), '') = '')
    execute function refuse_change()`.execute(db)
  await sql`
    create trigger actuals_erased_as_marked before delete on actuals
    for each row when (not is_erasing(old.project_id)) execute function refuse_change()`.execute(db)
}
