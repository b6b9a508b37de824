import { type Kysely, sql } from 'kysely'

/**
 * The founder of a local installation owned things before there were users. The row keeps that id, so that they still
 * do. No identity provider can be called "local", because an issuer is a URL.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table users (
      id uuid primary key,
      issuer text not null,
      subject text not null,
      tier text not null default 'founder' check (tier in ('founder', 'cto')),
      created_at timestamptz not null default clock_timestamp(),
      constraint users_account unique (issuer, subject)
    )`.execute(db)
  await sql`
    insert into users (id, issuer, subject)
    values ('01900000-0000-7000-8000-000000000001', 'local', 'founder')`.execute(db)
  await sql`
    create trigger users_stay_who_they_are before update on users
    for each row when (
      (old.id, old.issuer, old.subject, old.created_at) is distinct from (new.id, new.issuer, new.subject, new.created_at)
    )
    execute function refuse_change()`.execute(db)
}
