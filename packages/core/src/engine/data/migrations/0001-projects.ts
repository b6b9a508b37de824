import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table projects (
      id uuid primary key,
      owner_id uuid not null,
      name text not null,
      description text,
      status text not null default 'active' check (status in ('active', 'parked')),
      created_at timestamptz not null default clock_timestamp()
    )`.execute(db)
  await sql`create index projects_of_owner on projects (owner_id, created_at)`.execute(db)
}
