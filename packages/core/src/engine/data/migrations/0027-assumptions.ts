import { type Kysely, sql } from 'kysely'

/**
 * Assumptions per project, as versions of an artifact. A selection is stale once its plan was priced with others than the
 * newest. Its permits end in the transaction that saves them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await allowAssumptions(db)
  await compareAssumptions(db)
  await endPermits(db)
  await compareStates(db)
  await markAsStale(db)
}

/** Assumptions have no head: they are short. */
async function allowAssumptions(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table artifacts
      drop constraint artifacts_type_check,
      add constraint artifacts_type_check
        check (type in ('idea_brief', 'execution_plan', 'intake', 'assumptions'))`.execute(db)
  await sql`drop trigger artifacts_have_heads on artifacts`.execute(db)
  await sql`
    create trigger artifacts_have_heads after insert on artifacts
    for each row when (new.type in ('idea_brief', 'execution_plan')) execute function write_version_head()`.execute(db)
}

/**
 * Whether a plan set was priced with other assumptions than the newest of its project; false while none were saved. The
 * rule of `withProjectAssumptions` in SQL: where a plan set names no currency, it is USD.
 */
async function compareAssumptions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function has_other_assumptions(project uuid, plan_set uuid) returns boolean language sql stable as $$
      select coalesce((
        select jsonb_strip_nulls(jsonb_build_object(
          'rate', priced.assumptions -> 'rate',
          'currency', coalesce(priced.assumptions ->> 'currency', 'USD'),
          'focusedHoursPerWeek', priced.assumptions -> 'focusedHoursPerWeek',
          'coordinationLoss', priced.assumptions -> 'coordinationLoss',
          'startDate', priced.assumptions -> 'startDate')) <> newest.content
        from (
          select content from artifacts where project_id = project and type = 'assumptions'
          order by version desc limit 1) as newest
        cross join lateral (
          select content -> 'assumptions' as assumptions from artifacts where id = plan_set offset 0) as priced
      ), false)
    $$`.execute(db)
}

async function endPermits(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function end_permits_by_assumptions() returns trigger language plpgsql as $$
    begin
      update permits set ended_at = clock_timestamp(), end_cause = 'assumptions'
      where project_id = new.project_id and ended_at is null and has_other_assumptions(
        new.project_id, (select plan_set_id from selections where id = permits.selection_id));
      return null;
    end $$`.execute(db)
  await sql`
    create trigger end_permits_by_assumptions after insert on artifacts
    for each row when (new.type = 'assumptions') execute function end_permits_by_assumptions()`.execute(db)
}

/** As the `is_as_read` of before, which compares the rest. */
async function compareStates(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function is_as_read(
      project uuid, selection_number integer, gate uuid, gate_decision text, brief_version integer, plan_version integer,
      assumptions_version integer
    ) returns boolean language plpgsql volatile as $$
    begin
      return is_as_read(project, selection_number, gate, gate_decision, brief_version, plan_version)
        and assumptions_version = coalesce(
          (select max(a.version) from artifacts a where a.project_id = project and a.type = 'assumptions'), 0);
    end $$`.execute(db)
}

/** The `read_project_state` of before, where a selection is also stale when its plan has other assumptions. */
async function markAsStale(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function read_project_state(wanted uuid) returns setof project_states language sql stable as $$
      select p.id, p.owner_id, p.created_at,
        is_active and coalesce(
          (brief.version is not null and gate.decision <> 'proceed')
          or (run.id is null and planned.content_hash <> brief.content_hash and gate.decision = 'proceed')
          or (is_selected and is_stale), false),
        is_active and run.id is not null,
        is_active and coalesce(gate.decision = 'proceed' and is_selected and not is_stale, false)
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
        select brief_hash, gate_id, gate_decision, plan_set_id from selections where project_id = p.id
        order by number desc limit 1) as selection on true
      left join runs as run on run.project_id = p.id and run.family = 'plan' and run.ended_at is null
      cross join lateral (
        select p.status = 'active' as is_active,
          selection.brief_hash is not null as is_selected,
          (brief.content_hash, gate.id, gate.decision)
            is distinct from (selection.brief_hash, selection.gate_id, selection.gate_decision)
            or has_other_assumptions(p.id, selection.plan_set_id) as is_stale) as facts
      where p.id = wanted
    $$`.execute(db)
  await sql`
    create function follow_assumptions() returns trigger language plpgsql as $$
    begin
      perform refresh_project_state(new.project_id);
      return null;
    end $$`.execute(db)
  await sql`
    create trigger assumptions_have_states after insert on artifacts
    for each row when (new.type = 'assumptions') execute function follow_assumptions()`.execute(db)
}
