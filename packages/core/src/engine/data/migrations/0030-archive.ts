import { type Kysely, sql } from 'kysely'

/**
 * Archives projects, and knows when each was last worked on: when the latest decision in it was taken. What builds ask
 * and what a planner writes does not count.
 *
 * Triggers end the permits of an archived project and note the time of each decision, so that a process of an earlier
 * version does both, too. Such a process does not know that an archived project takes no changes, but it gives no permit.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addColumns(db)
  await fillWorkedAt(db)
  await noteWork(db)
  await refusePermits(db)
  await endPermits(db)
  await leaveArchivedOut(db)
  await createIndexes(db)
}

async function addColumns(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table projects
      add column archived_at timestamptz,
      add column worked_at timestamptz not null default clock_timestamp()`.execute(db)
}

/** The decisions that are work on a project. */
const isWork = sql.raw(`project_id is not null and action not like 'builds.%'`)

/** A row of an erased project cannot be changed, and is not listed. */
async function fillWorkedAt(db: Kysely<unknown>): Promise<void> {
  await sql`
    update projects set worked_at = coalesce(
      (select max(at) from audit_log where audit_log.project_id = projects.id and ${isWork}), created_at)
    where erased_at is null`.execute(db)
}

async function noteWork(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function note_work() returns trigger language plpgsql as $$
    begin
      update projects set worked_at = new.at where id = new.project_id and erased_at is null;
      return null;
    end $$`.execute(db)
  await sql`
    create trigger audit_log_notes_work after insert on audit_log
    for each row when (new.project_id is not null and new.action not like 'builds.%')
    execute function note_work()`.execute(db)
}

async function refusePermits(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function refuse_permit_of_archived() returns trigger language plpgsql volatile as $$
    begin
      if exists (select from projects where id = new.project_id and archived_at is not null) then
        raise exception 'project % is archived', new.project_id using errcode = 'integrity_constraint_violation';
      end if;
      return new;
    end $$`.execute(db)
  await sql`
    create trigger permits_of_unarchived before insert on permits
    for each row execute function refuse_permit_of_archived()`.execute(db)
}

async function endPermits(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function end_permits_by_archived() returns trigger language plpgsql as $$
    begin
      update permits set ended_at = clock_timestamp(), end_cause = 'archived'
      where project_id = new.id and ended_at is null;
      return null;
    end $$`.execute(db)
  await sql`
    create trigger end_permits_by_archived after update of archived_at on projects
    for each row when (new.archived_at is not null) execute function end_permits_by_archived()`.execute(db)
}

/** An archived project is in no state. `read_project_state` goes on saying in which it would be. */
async function leaveArchivedOut(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function refresh_project_state(wanted uuid) returns void language plpgsql as $$
    begin
      if exists (select from projects where id = wanted and erased_at is not null) then
        delete from project_states where project_id = wanted;
        return;
      end if;
      insert into project_states as kept (project_id, owner_id, created_at, attention, working, buildable)
      select project_id, state.owner_id, state.created_at,
        attention and archived_at is null, working and archived_at is null, buildable and archived_at is null
      from read_project_state(wanted) as state join projects on projects.id = project_id
      on conflict (project_id) do update
        set attention = excluded.attention, working = excluded.working, buildable = excluded.buildable
        where (kept.attention, kept.working, kept.buildable)
          is distinct from (excluded.attention, excluded.working, excluded.buildable);
    end $$`.execute(db)
  await sql`
    create trigger projects_archived_have_states after update of archived_at on projects
    for each row execute function follow_projects()`.execute(db)
}

/** In each order of the project list. */
async function createIndexes(db: Kysely<unknown>): Promise<void> {
  const orders = { worked: 'worked_at', name: 'fold_case(name)' }
  for (const [order, key] of Object.entries(orders)) {
    await sql`
      create index ${sql.id(`projects_by_${order}`)} on projects (owner_id, status, ${sql.raw(key)}, id)
      where erased_at is null and archived_at is null`.execute(db)
    await sql`
      create index ${sql.id(`projects_archived_by_${order}`)} on projects (owner_id, ${sql.raw(key)}, id)
      where archived_at is not null`.execute(db)
  }
}
