import { type Kysely, sql } from 'kysely'

/**
 * Reviews of a selection that came due. One that is due ends all permits in the transaction that it comes with, and keeps
 * the project from being built until it ends, or something else is selected.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createReviews(db)
  await keepReviews(db)
  await holdBackPermits(db)
  await addToStates(db)
  await compareUseOfHistory(db)
}

/** Causes are not listed here, so that a new one needs a change of the zod schema alone. */
async function createReviews(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table reviews (
      id uuid primary key,
      project_id uuid not null references projects,
      selection_id uuid not null references selections,
      cause text not null,
      -- The words of an assumption that is false; null for other causes.
      assumption text,
      due_at timestamptz not null default clock_timestamp(),
      ended_at timestamptz,
      end_kind text check (end_kind in ('confirmed', 'withdrawn')),
      end_reason text,
      constraint reviews_ended check ((ended_at is null) = (end_kind is null)),
      constraint reviews_confirmed check ((end_reason is not null) = coalesce(end_kind = 'confirmed', false)),
      constraint reviews_assumption check ((assumption is not null) = (cause = 'assumption'))
    )`.execute(db)
  await sql`
    create unique index reviews_one_due on reviews (selection_id, cause, coalesce(md5(assumption), ''))
    where ended_at is null`.execute(db)
  await sql`create index reviews_of_selection on reviews (selection_id)`.execute(db)
}

/** A review changes once, when it ends. Only erasure deletes one. */
async function keepReviews(db: Kysely<unknown>): Promise<void> {
  await sql`
    create trigger reviews_end_once before update on reviews
    for each row when (
      old.ended_at is not null
      or (old.id, old.project_id, old.selection_id, old.cause, old.assumption, old.due_at)
        is distinct from (new.id, new.project_id, new.selection_id, new.cause, new.assumption, new.due_at)
    )
    execute function refuse_change()`.execute(db)
  await sql`
    create trigger reviews_kept before truncate on reviews
    for each statement execute function refuse_change()`.execute(db)
  await sql`
    create trigger reviews_deleted_by_erasure before delete on reviews
    for each statement when (coalesce(current_setting('plangate.erasing', true), '') = '')
    execute function refuse_change()`.execute(db)
  await sql`
    create trigger reviews_erased_as_marked before delete on reviews
    for each row when (not is_erasing(old.project_id)) execute function refuse_change()`.execute(db)
}

/**
 * Ends permits, and gives none: a statement that read the state before the review came due stores nothing. Volatile, so
 * that it sees what was committed while its statement waited for the lock of the project.
 */
async function holdBackPermits(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function end_permits_by_review() returns trigger language plpgsql as $$
    begin
      update permits set ended_at = clock_timestamp(), end_cause = 'review'
      where project_id = new.project_id and ended_at is null;
      return null;
    end $$`.execute(db)
  await sql`
    create trigger end_permits_by_review after insert on reviews
    for each row execute function end_permits_by_review()`.execute(db)
  await sql`
    create function wait_for_review() returns trigger language plpgsql volatile as $$
    begin
      if exists (select from reviews where selection_id = new.selection_id and ended_at is null) then
        return null;
      end if;
      return new;
    end $$`.execute(db)
  await sql`
    create trigger permits_wait_for_review before insert on permits
    for each row execute function wait_for_review()`.execute(db)
}

/** The function of before, and what a review that is due adds. A test compares the two with `listProjectStates`. */
async function addToStates(db: Kysely<unknown>): Promise<void> {
  await sql`alter function read_project_state(uuid) rename to read_project_state_without_reviews`.execute(db)
  await sql`
    create function read_project_state(wanted uuid) returns setof project_states language sql stable as $$
      select state.project_id, state.owner_id, state.created_at,
        state.attention or is_due, state.working, state.buildable and not is_due
      from read_project_state_without_reviews(wanted) as state
      cross join lateral (
        select exists (
          select from projects
          join lateral (
            select id from selections where project_id = projects.id order by number desc limit 1) as selection on true
          join reviews on reviews.selection_id = selection.id and reviews.ended_at is null
          where projects.id = wanted and projects.status = 'active') as is_due) as facts
    $$`.execute(db)
  await sql`
    create function follow_reviews() returns trigger language plpgsql as $$
    begin
      perform refresh_project_state(new.project_id);
      return null;
    end $$`.execute(db)
  await sql`
    create trigger reviews_have_states after insert or update of ended_at on reviews
    for each row execute function follow_reviews()`.execute(db)
}

/** As in `0027-assumptions.ts`, with whether a plan is priced with the founder's finished plans. */
async function compareUseOfHistory(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function has_other_assumptions(project uuid, plan_set uuid) returns boolean language sql stable as $$
      select coalesce((
        select jsonb_strip_nulls(jsonb_build_object(
          'rate', priced.assumptions -> 'rate',
          'currency', coalesce(priced.assumptions ->> 'currency', 'USD'),
          'focusedHoursPerWeek', priced.assumptions -> 'focusedHoursPerWeek',
          'coordinationLoss', priced.assumptions -> 'coordinationLoss',
          'startDate', priced.assumptions -> 'startDate',
          'usesHistory', priced.assumptions -> 'usesHistory')) <> newest.content
        from (
          select content from artifacts where project_id = project and type = 'assumptions'
          order by version desc limit 1) as newest
        cross join lateral (
          select content -> 'assumptions' as assumptions from artifacts where id = plan_set offset 0) as priced
      ), false)
    $$`.execute(db)
}
