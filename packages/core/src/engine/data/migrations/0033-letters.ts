import { type Kysely, sql } from 'kysely'

/**
 * Keeps the letters of a plan set's options in its head. Null where they are A, B and C by place, as in all plan sets of
 * earlier versions.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table version_heads add column letters jsonb`.execute(db)
  await sql`
    create or replace function write_version_head() returns trigger language plpgsql as $$
    begin
      insert into version_heads
      select new.project_id, new.type, new.version, new.id, new.content_hash, new.created_at,
        case new.type when 'execution_plan' then (new.content ->> 'briefVersion')::integer end,
        case new.type when 'execution_plan' then (
          select jsonb_agg(jsonb_build_object('id', option -> 'id', 'name', option -> 'name') order by place)
          from jsonb_array_elements(new.content -> 'options') with ordinality as listed (option, place)) end,
        case new.type when 'execution_plan' then new.content -> 'feedback' ->> 'text' end,
        case new.type when 'execution_plan' then new.content -> 'runner' end,
        case new.type when 'execution_plan' then new.content -> 'author' end,
        case new.type when 'execution_plan' then new.content -> 'letters' end;
      return null;
    end $$`.execute(db)
}
