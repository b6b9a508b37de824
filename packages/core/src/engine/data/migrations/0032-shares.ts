import { type Kysely, sql } from 'kysely'

/**
 * Links that show a project to anybody who has them. A trigger ends those of an archived or erased project, so that a
 * process of an earlier version does, too.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table shares (
      id uuid primary key,
      project_id uuid not null references projects,
      name text,
      with_notes boolean not null,
      secret_hash text not null unique,
      created_at timestamptz not null default clock_timestamp(),
      ends_at timestamptz,
      revoked_at timestamptz,
      views integer not null default 0,
      last_viewed_at timestamptz
    )`.execute(db)
  await sql`create index shares_of_project on shares (project_id, created_at)`.execute(db)
  await sql`
    create function end_shares() returns trigger language plpgsql as $$
    begin
      update shares set revoked_at = clock_timestamp() where project_id = new.id and revoked_at is null;
      return null;
    end $$`.execute(db)
  await sql`
    create trigger end_shares after update of archived_at, erased_at on projects
    for each row when (new.archived_at is not null or new.erased_at is not null) execute function end_shares()`.execute(
    db,
  )
}
