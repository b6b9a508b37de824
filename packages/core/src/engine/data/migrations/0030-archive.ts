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
  await sql`
    alter table project_states add column worked_at timestamptz not null default clock_timestamp()`.execute(db)
}

/** The decisions that are work on a project. */
const isWork = sql.raw(`project_id is not null and action not like 'builds.%'`)

/** A row of an erased project cannot be changed, and is not listed. */
async function fillWorkedAt(db: Kysely<unknown>): Promise<void> {
  await sql`
    update projects set worked_at = coalesce(
      (select max(at) from audit_log where audit_log.project_id = projects.id and ${isWork}), created_at)
    where erased_at is null`.execute(db)
  await sql`
    update project_states set worked_at = projects.worked_at
    from projects where projects.id = project_states.project_id`.execute(db)
}

async function noteWork(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function note_work() returns trigger language plpgsql as $$
    begin
      update projects set worked_at = new.at where id = new.project_id and erased_at is null;
      update project_states set worked_at = new.at where project_id = new.project_id;
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

/**
 * As `read_project_state` of 0020, but an archived project is in no state. The function answers rows of `project_states`,
 * so it answers the new column as well.
 */
async function leaveArchivedOut(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function read_project_state(wanted uuid) returns setof project_states language sql stable as $$
      select p.id, p.owner_id, p.created_at,
        is_active and coalesce(
          (brief.version is not null and gate.decision <> 'proceed')
          or (run.id is null and planned.content_hash <> brief.content_hash and gate.decision = 'proceed')
          or (is_selected and is_stale), false),
        is_active and run.id is not null,
        is_active and coalesce(gate.decision = 'proceed' and is_selected and not is_stale, false),
        p.worked_at
      from projects as p
      left join lateral (
        select version, content_hash from version_heads where project_id = p.id and type = 'idea_brief'
        order by version desc limit 1) as brief on true
      left join lateral (
        select id, decision from gates where project_id = p.id and type = 'direction'
        order by position desc limit 1) as gate on true
      left join lateral (
        select brief_version from version_heads where project_id = p.id and type = 'execution_plan'
        order by version desc limit 1) as plan on true
      left join version_heads as planned
        on planned.project_id = p.id and planned.type = 'idea_brief' and planned.version = plan.brief_version
      left join lateral (
        select brief_hash, gate_id, gate_decision from selections where project_id = p.id
        order by number desc limit 1) as selection on true
      left join runs as run on run.project_id = p.id and run.family = 'plan' and run.ended_at is null
      cross join lateral (
        select p.status = 'active' and p.archived_at is null as is_active,
          selection.brief_hash is not null as is_selected,
          (brief.content_hash, gate.id, gate.decision)
            is distinct from (selection.brief_hash, selection.gate_id, selection.gate_decision) as is_stale) as facts
      where p.id = wanted
    $$`.execute(db)
  await sql`
    create trigger projects_archived_have_states after update of archived_at on projects
    for each row execute function follow_projects()`.execute(db)
}

/** In each order of the project list. A page of one state is read from `project_states`. */
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
  for (const state of ['attention', 'working', 'buildable'])
    await sql`
      create index ${sql.id(`project_states_${state}_worked`)} on project_states (owner_id, worked_at, project_id)
      where ${sql.id(state)}`.execute(db)
}
