import { type Kysely, sql } from 'kysely'

/** One key signs. The private part is encrypted, and goes when the key is retired; the public part stays. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table signing_keys (
      kid text primary key,
      public_key jsonb not null,
      sealed_key text,
      created_at timestamptz not null default clock_timestamp(),
      retired_at timestamptz,
      constraint signing_keys_retired check ((retired_at is null) = (sealed_key is not null))
    )`.execute(db)
  await sql`
    create unique index signing_keys_one_signs on signing_keys ((true)) where retired_at is null`.execute(db)
  await sql`
    create trigger signing_keys_kept before delete or truncate on signing_keys
    for each statement execute function refuse_change()`.execute(db)
  await sql`
    create trigger signing_keys_retired_once before update on signing_keys
    for each row when (
      old.retired_at is not null or new.retired_at is null
      or (old.kid, old.public_key, old.created_at) is distinct from (new.kid, new.public_key, new.created_at)
    )
    execute function refuse_change()`.execute(db)
}
