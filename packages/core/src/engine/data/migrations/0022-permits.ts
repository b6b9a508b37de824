import { type Kysely, sql } from 'kysely'

/**
 * Permits that are kept. Triggers number them and end them in the transaction of a change to what they rest on, so that a
 * process of an earlier version ends them, too.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createPermits(db)
  await numberPermits(db)
  await keepPermits(db)
  await endWithChanges(db)
  await logEnds(db)
  await countRefusals(db)
}

/** Causes of an end are not listed here, so that a new one needs a change of the zod schema and its own trigger. */
async function createPermits(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table permits (
      id uuid primary key,
      project_id uuid not null references projects,
      number integer not null,
      selection_id uuid not null references selections,
      user_id uuid not null,
      token_id uuid references api_tokens,
      asker uuid not null generated always as (coalesce(token_id, user_id)) stored,
      "commit" text,
      environment text,
      given_at timestamptz not null default clock_timestamp(),
      ended_at timestamptz,
      end_cause text,
      end_reason text,
      constraint permits_number unique (project_id, number),
      constraint permits_ended check ((ended_at is null) = (end_cause is null)),
      constraint permits_revoked check ((end_reason is not null) = coalesce(end_cause = 'revoked', false))
    )`.execute(db)
  await sql`
    create unique index permits_of_question
    on permits (project_id, asker, coalesce("commit", ''), coalesce(environment, ''))
    where ended_at is null`.execute(db)
}

/** Under the lock of the project. A volatile function sees what was committed while its statement waited for the lock. */
async function numberPermits(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function number_permit() returns trigger language plpgsql volatile as $$
    begin
      new.number := (select coalesce(max(number), 0) + 1 from permits where project_id = new.project_id);
      return new;
    end $$`.execute(db)
  await sql`
    create trigger permits_numbered before insert on permits
    for each row execute function number_permit()`.execute(db)
}

/** A permit changes once, when it ends. Only erasure deletes one. */
async function keepPermits(db: Kysely<unknown>): Promise<void> {
  await sql`
    create trigger permits_end_once before update on permits
    for each row when (
      old.ended_at is not null
      or (old.id, old.project_id, old.number, old.selection_id, old.user_id, old.token_id, old."commit",
          old.environment, old.given_at)
        is distinct from
        (new.id, new.project_id, new.number, new.selection_id, new.user_id, new.token_id, new."commit",
          new.environment, new.given_at)
    )
    execute function refuse_change()`.execute(db)
  await sql`
    create trigger permits_kept before truncate on permits
    for each statement execute function refuse_change()`.execute(db)
  await sql`
    create trigger permits_deleted_by_erasure before delete on permits
    for each statement when (coalesce(current_setting('plangate.erasing', true), '') = '')
    execute function refuse_change()`.execute(db)
  await sql`
    create trigger permits_erased_as_marked before delete on permits
    for each row when (not is_erasing(old.project_id)) execute function refuse_change()`.execute(db)
}

/** What permits rest on. Each change is made under the lock of the project, and so is the giving of a permit. */
const endings = [
  {
    cause: 'brief',
    table: 'artifacts',
    after: 'insert',
    when: `new.type = 'idea_brief'`,
    which: 'and exists (select from selections s where s.id = selection_id and s.brief_hash <> new.content_hash)',
  },
  { cause: 'gate', table: 'gates', after: 'insert or update of decision', when: `new.type = 'direction'` },
  { cause: 'selection', table: 'selections', after: 'insert', when: 'true' },
  { cause: 'parked', table: 'projects', after: 'update of status', when: `new.status <> 'active'` },
]

async function endWithChanges(db: Kysely<unknown>): Promise<void> {
  for (const { cause, table, after, when, which = '' } of endings) {
    const name = sql.id(`end_permits_by_${cause}`)
    const project = sql.raw(table === 'projects' ? 'new.id' : 'new.project_id')
    await sql`
      create function ${name}() returns trigger language plpgsql as $$
      begin
        update permits set ended_at = clock_timestamp(), end_cause = ${sql.lit(cause)}
        where project_id = ${project} and ended_at is null ${sql.raw(which)};
        return null;
      end $$`.execute(db)
    await sql`
      create trigger ${name} after ${sql.raw(after)} on ${sql.table(table)}
      for each row when (${sql.raw(when)}) execute function ${name}()`.execute(db)
  }
}

/**
 * Every end has an entry of its own in the audit log, with the user, token and request of the decision that it came with.
 * That decision has its entry by the end of the transaction; without one, nothing ends. The entry of a revocation says it.
 */
async function logEnds(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function log_end_of_permit() returns trigger language plpgsql as $$
    begin
      insert into audit_log (project_id, user_id, token_id, request_id, action, subject)
      select project_id, user_id, token_id, request_id, 'builds.end',
        jsonb_build_object('permitId', new.id, 'permitNumber', new.number, 'cause', new.end_cause)
      from audit_log
      where project_id = new.project_id and xmin = pg_current_xact_id()::xid
      order by position desc limit 1;
      if not found then
        raise exception 'permit % ends without a decision in the audit log', new.id
          using errcode = 'integrity_constraint_violation';
      end if;
      return null;
    end $$`.execute(db)
  await sql`
    create constraint trigger permits_ends_logged after update on permits deferrable initially deferred
    for each row when (old.ended_at is null and new.ended_at is not null and new.end_cause <> 'revoked')
    execute function log_end_of_permit()`.execute(db)
}

/** The audit log has the first refusal of a cause; this counts all of them. */
async function countRefusals(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table permit_refusals (
      project_id uuid not null references projects,
      asker uuid not null,
      cause text not null check (cause ~ '^[0-9a-f]{64}$'),
      times integer not null default 1,
      first_at timestamptz not null default clock_timestamp(),
      last_at timestamptz not null default clock_timestamp(),
      primary key (project_id, asker, cause)
    )`.execute(db)
}
