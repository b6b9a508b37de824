import { type Kysely, sql } from 'kysely'

/** What a project consists of, with the trigger that refused its deletion and the changes that it goes on refusing. */
const contents = [
  { table: 'artifacts', trigger: 'artifacts_append_only', refused: 'update or truncate' },
  { table: 'selections', trigger: 'selections_append_only', refused: 'update or truncate' },
  { table: 'run_events', trigger: 'run_events_append_only', refused: 'update or truncate' },
  { table: 'gates', trigger: 'gates_kept', refused: 'truncate' },
  { table: 'runs', trigger: 'runs_kept', refused: 'truncate' },
]

/**
 * Lets `erase.ts`, and nothing else, delete what is append-only. The rows of erased projects, users and tokens stay,
 * without a word of anyone: the audit log refers to them by their ids, and stays as it is.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await readMark(db)
  for (const content of contents) await letErasureDelete(db, content)
  await keepNamelessProjects(db)
  await keepNamelessUsers(db)
  await keepNamelessTokens(db)
  await sql`alter table idempotency_keys add column project_id uuid references projects`.execute(db)
}

/** The mark names one project or user and one transaction, so a mark that outlives its transaction permits nothing. */
async function readMark(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function is_erasing(subject uuid) returns boolean language sql stable as $$
      select coalesce(current_setting('plangate.erasing', true) = concat(subject, '/', pg_current_xact_id()), false)
    $$`.execute(db)
}

/** The trigger for statements refuses a deletion without a mark, even of nothing; the one for rows, of the wrong rows. */
async function letErasureDelete(
  db: Kysely<unknown>,
  { table, trigger, refused }: (typeof contents)[number],
): Promise<void> {
  await sql`drop trigger ${sql.id(trigger)} on ${sql.table(table)}`.execute(db)
  await sql`
    create trigger ${sql.id(trigger)} before ${sql.raw(refused)} on ${sql.table(table)}
    for each statement execute function refuse_change()`.execute(db)
  await sql`
    create trigger ${sql.id(`${table}_deleted_by_erasure`)} before delete on ${sql.table(table)}
    for each statement when (coalesce(current_setting('plangate.erasing', true), '') = '')
    execute function refuse_change()`.execute(db)
  await sql`
    create trigger ${sql.id(`${table}_erased_as_marked`)} before delete on ${sql.table(table)}
    for each row when (not is_erasing(old.project_id)) execute function refuse_change()`.execute(db)
}

async function keepNamelessProjects(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table projects
      add column erased_at timestamptz,
      add constraint projects_erased_nameless check (erased_at is null or (name = '' and description is null))
    `.execute(db)
  await sql`
    create trigger projects_erased_once before update on projects
    for each row when (old.erased_at is not null or (new.erased_at is not null and not is_erasing(old.id)))
    execute function refuse_change()`.execute(db)
  await sql`
    create trigger projects_kept before delete or truncate on projects
    for each statement execute function refuse_change()`.execute(db)
}

async function keepNamelessUsers(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table users
      alter column issuer drop not null,
      alter column subject drop not null,
      add column erased_at timestamptz,
      add constraint users_erased_nameless
        check (num_nulls(issuer, subject) = case when erased_at is null then 0 else 2 end)`.execute(db)
  await sql`drop trigger users_stay_who_they_are on users`.execute(db)
  await sql`
    create trigger users_stay_who_they_are before update on users
    for each row when (
      (old.id, old.issuer, old.subject, old.created_at, old.erased_at)
        is distinct from (new.id, new.issuer, new.subject, new.created_at, new.erased_at)
      and not (
        is_erasing(old.id) and old.erased_at is null and new.erased_at is not null
        and (old.id, old.created_at) = (new.id, new.created_at)
      )
    )
    execute function refuse_change()`.execute(db)
  await sql`
    create trigger users_kept before delete or truncate on users
    for each statement execute function refuse_change()`.execute(db)
}

/** Erasing a token ends it, and replaces the hash of its secret as well. */
async function keepNamelessTokens(db: Kysely<unknown>): Promise<void> {
  await sql`drop trigger api_tokens_revoked_once on api_tokens`.execute(db)
  await sql`
    create trigger api_tokens_revoked_once before update on api_tokens
    for each row when (
      (
        (old.revoked_at is not null and old.revoked_at is distinct from new.revoked_at)
        or (old.id, old.owner_id, old.name, old.scope, old.secret_hash, old.created_at, old.expires_at)
          is distinct from
          (new.id, new.owner_id, new.name, new.scope, new.secret_hash, new.created_at, new.expires_at)
      )
      and not (
        is_erasing(old.owner_id) and new.name = '' and new.revoked_at is not null
        and (old.id, old.owner_id, old.scope, old.created_at) = (new.id, new.owner_id, new.scope, new.created_at)
      )
    )
    execute function refuse_change()`.execute(db)
}
