import { type Kysely, sql } from 'kysely'

/**
 * Keeps who submitted a plan set in its head, beside the Runner of one that a Runner wrote. Until it is committed, an
 * earlier process goes on writing heads without the column, which stays null: it cannot submit plan sets.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table version_heads add column author jsonb`.execute(db)
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
        case new.type when 'execution_plan' then new.content -> 'author' end;
      return null;
    end $$`.execute(db)
}
