import { type Kysely, sql } from 'kysely'

/** Only a hash of the secret: reading the table is not enough to act for a user. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table api_tokens (
      id uuid primary key,
      owner_id uuid not null,
      name text not null,
      scope text not null check (scope in ('read', 'plan')),
      secret_hash text not null check (secret_hash ~ '^[0-9a-f]{64}$'),
      created_at timestamptz not null default clock_timestamp(),
      expires_at timestamptz,
      revoked_at timestamptz,
      last_used_at timestamptz,
      constraint api_tokens_secret unique (secret_hash)
    )`.execute(db)
  await sql`create index api_tokens_of_owner on api_tokens (owner_id, created_at)`.execute(db)
  await sql`
    create trigger api_tokens_kept before delete or truncate on api_tokens
    for each statement execute function refuse_change()`.execute(db)
  await sql`
    create trigger api_tokens_revoked_once before update on api_tokens
    for each row when (
      (old.revoked_at is not null and old.revoked_at is distinct from new.revoked_at)
      or (old.id, old.owner_id, old.name, old.scope, old.secret_hash, old.created_at, old.expires_at)
        is distinct from
        (new.id, new.owner_id, new.name, new.scope, new.secret_hash, new.created_at, new.expires_at)
    )
    execute function refuse_change()`.execute(db)
}
