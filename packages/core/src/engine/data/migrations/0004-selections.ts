import { type Kysely, sql } from 'kysely'

/** The generated columns hold a constant: with them the foreign keys say which type of artifact is meant. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table selections (
      id uuid primary key,
      project_id uuid not null references projects,
      number integer not null,
      plan_set_id uuid not null,
      plan_set_type text not null generated always as ('execution_plan') stored,
      option_id uuid not null,
      reason text,
      brief_version integer not null,
      brief_type text not null generated always as ('idea_brief') stored,
      brief_hash text not null,
      gate_id uuid,
      gate_decision text check (gate_decision in ('proceed', 'narrow', 'pivot', 'park')),
      option_hash text not null check (option_hash ~ '^[0-9a-f]{64}$'),
      assumptions_hash text not null check (assumptions_hash ~ '^[0-9a-f]{64}$'),
      content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
      selected_at timestamptz not null default clock_timestamp(),
      selected_by uuid not null,
      constraint selections_number unique (project_id, number),
      constraint selections_plan_set foreign key (project_id, plan_set_type, plan_set_id)
        references artifacts (project_id, type, id),
      constraint selections_brief foreign key (project_id, brief_type, brief_version, brief_hash)
        references artifacts (project_id, type, version, content_hash),
      constraint selections_gate foreign key (project_id, gate_id) references gates (project_id, id),
      constraint selections_gate_decision check (gate_id is not null or gate_decision is null),
      constraint selections_change_reasoned check (number = 1 or coalesce(btrim(reason), '') <> '')
    )`.execute(db)
  await checkNewSelections(db)
  await sql`
    create trigger selections_append_only before update or delete or truncate on selections
    for each statement execute function refuse_change()`.execute(db)
}

async function checkNewSelections(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function check_selection() returns trigger language plpgsql as $$
    declare
      next integer := (select coalesce(max(number), 0) + 1 from selections where project_id = new.project_id);
    begin
      if new.number is distinct from next then
        raise exception 'the next selection is number %, not %', next, new.number
          using errcode = 'integrity_constraint_violation';
      end if;
      if not exists (
        select from artifacts
        where id = new.plan_set_id
          and content -> 'options' @> jsonb_build_array(jsonb_build_object('id', new.option_id))
      ) then
        raise exception 'the plan set has no option %', new.option_id
          using errcode = 'foreign_key_violation';
      end if;
      return new;
    end $$`.execute(db)
  await sql`
    create trigger selections_checked before insert on selections
    for each row execute function check_selection()`.execute(db)
}
