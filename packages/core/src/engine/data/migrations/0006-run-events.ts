import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table run_events (
      project_id uuid not null references projects,
      number integer not null,
      run_id uuid not null,
      event jsonb not null,
      at timestamptz not null default clock_timestamp(),
      primary key (project_id, number),
      constraint run_events_run foreign key (project_id, run_id) references runs (project_id, id)
    )`.execute(db)
  await sql`create index run_events_of_run on run_events (run_id, number)`.execute(db)
  await sql`
    create function check_run_event() returns trigger language plpgsql as $$
    declare
      next integer := (select coalesce(max(number), 0) + 1 from run_events where project_id = new.project_id);
    begin
      if new.number is distinct from next then
        raise exception 'the next event is number %, not %', next, new.number
          using errcode = 'integrity_constraint_violation';
      end if;
      if exists (select from runs where id = new.run_id and ended_at is not null) then
        raise exception 'nothing happens to a run that has ended' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$`.execute(db)
  await sql`
    create trigger run_events_checked before insert on run_events
    for each row execute function check_run_event()`.execute(db)
  await sql`
    create trigger run_events_append_only before update or delete or truncate on run_events
    for each statement execute function refuse_change()`.execute(db)
}
