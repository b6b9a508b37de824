import { type Kysely, sql } from 'kysely'

/**
 * Compares what a selection was made from with the state of its project. Volatile functions see what was committed until
 * they are called, also while the statement that calls them has waited for the lock of the project. `plan_version` is null
 * when the selection does not depend on which plan set is current.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function is_as_read(
      project uuid, selection_number integer, gate uuid, gate_decision text, brief_version integer, plan_version integer
    ) returns boolean language plpgsql volatile as $$
    declare
      latest record;
    begin
      select g.id, g.decision into latest from gates g
        where g.project_id = project and g.type = 'direction' order by g.position desc limit 1;
      return latest.id is not distinct from gate
        and latest.decision is not distinct from gate_decision
        and selection_number = coalesce((select max(s.number) from selections s where s.project_id = project), 0)
        and brief_version = coalesce(
          (select max(a.version) from artifacts a where a.project_id = project and a.type = 'idea_brief'), 0)
        and (plan_version is null or plan_version = (
          select max(a.version) from artifacts a where a.project_id = project and a.type = 'execution_plan'));
    end $$`.execute(db)
}
