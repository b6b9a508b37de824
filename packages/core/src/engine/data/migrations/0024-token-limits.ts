import { type Kysely, sql } from 'kysely'

/**
 * Tokens that build, and tokens of one project. `may_build` is null for a token that was made before there was a scope for
 * building: then, a token that may plan could also ask for permits, and goes on doing so.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table api_tokens
      add column may_build boolean,
      add column project_id uuid references projects,
      drop constraint api_tokens_scope_check,
      add constraint api_tokens_scope_check check (scope in ('read', 'plan', 'build'))`.execute(db)
  await sql`
    create trigger api_tokens_keep_limits before update on api_tokens
    for each row when ((old.may_build, old.project_id) is distinct from (new.may_build, new.project_id))
    execute function refuse_change()`.execute(db)
}
