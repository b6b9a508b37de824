import { type Kysely, sql } from 'kysely'

/** Actions are not listed here, so that a new one needs a change of the zod schema, not a migration. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit_log (
      position bigint primary key generated always as identity,
      project_id uuid references projects,
      user_id uuid not null,
      token_id uuid references api_tokens,
      request_id text,
      action text not null,
      subject jsonb not null,
      at timestamptz not null default clock_timestamp()
    )`.execute(db)
  await sql`create index audit_log_of_project on audit_log (project_id, position)`.execute(db)
  await sql`create index audit_log_of_user on audit_log (user_id, position) where project_id is null`.execute(db)
  await sql`
    create trigger audit_log_append_only before update or delete or truncate on audit_log
    for each statement execute function refuse_change()`.execute(db)
}
