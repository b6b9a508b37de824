import { type Kysely, type QueryResult, type RawBuilder, sql } from 'kysely'

/** Rows that one statement fills: a statement must not take longer than the connection waits for its answer. */
const batchSize = 500
const first = '00000000-0000-0000-0000-000000000000'

/**
 * Keeps what lists show beside the large contents: the head of every version of a brief and a plan, and what each filter
 * of the project list finds. Triggers write both in the transaction of the change, so a process of an earlier version
 * writes them, too.
 *
 * While the heads of old versions are filled, earlier processes go on reading and writing. Then a lock has changes to
 * projects wait until the triggers exist and the versions that came in between have their heads.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createFolding(db)
  await createHeads(db)
  await fillHeads(db)
  await sql`lock table projects in exclusive mode`.execute(db)
  await writeHeads(db)
  await fillMissingHeads(db)
  await createStates(db)
  await createStateReader(db)
  await followChanges(db)
  await fillStates(db)
  await createIndexes(db)
}

/** The locale of a database may know the lower case of ASCII letters only. PostgreSQL has one that knows all since 17. */
async function createFolding(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ found: boolean }>`select to_regcollation('pg_c_utf8') is not null as found`.execute(db)
  const collation = sql.raw(rows[0]?.found ? 'collate pg_c_utf8' : '')
  await sql`
    create function fold_case(words text) returns text language sql immutable parallel safe
    return lower(words ${collation})`.execute(db)
}

/** Without the reference to its artifact, which would keep earlier processes from writing until the end. */
async function createHeads(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table version_heads (
      project_id uuid not null,
      type text not null check (type in ('idea_brief', 'execution_plan')),
      version integer not null,
      id uuid not null unique,
      content_hash text not null,
      created_at timestamptz not null,
      -- Of a plan set only, like the next columns.
      brief_version integer,
      -- [{id, name}], in the order of the plan set.
      options jsonb,
      feedback text,
      runner jsonb,
      primary key (project_id, type, version)
    )`.execute(db)
  await sql`
    create trigger version_heads_append_only before update or truncate on version_heads
    for each statement execute function refuse_change()`.execute(db)
  await sql`
    create trigger version_heads_erased_as_marked before delete on version_heads
    for each row when (not is_erasing(old.project_id)) execute function refuse_change()`.execute(db)
}

const insertHeads = sql.raw(`
  insert into version_heads
  select project_id, type, version, id, content_hash, created_at,
    case type when 'execution_plan' then (content ->> 'briefVersion')::integer end,
    case type when 'execution_plan' then (
      select jsonb_agg(jsonb_build_object('id', option -> 'id', 'name', option -> 'name') order by place)
      from jsonb_array_elements(content -> 'options') with ordinality as listed (option, place)) end,
    case type when 'execution_plan' then content -> 'feedback' ->> 'text' end,
    case type when 'execution_plan' then content -> 'runner' end`)

async function fillHeads(db: Kysely<unknown>): Promise<void> {
  let after: string | undefined = first
  while (after !== undefined) {
    const batch: RawBuilder<{ id: string }> =
      sql`select id from artifacts where id > ${after} order by id limit ${batchSize}`
    await sql`${insertHeads} from artifacts where id in (${batch}) and type <> 'intake'`.execute(db)
    const { rows } = await batch.execute(db)
    after = rows.at(-1)?.id
  }
}

/** The head of an artifact is erased with it. */
async function writeHeads(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table version_heads
      add constraint version_heads_artifact foreign key (id) references artifacts on delete cascade`.execute(db)
  await sql`
    create function write_version_head() returns trigger language plpgsql as $$
    begin
      ${insertHeads} from (select new.*) as artifact;
      return null;
    end $$`.execute(db)
  await sql`
    create trigger artifacts_have_heads after insert on artifacts
    for each row when (new.type <> 'intake') execute function write_version_head()`.execute(db)
}

async function fillMissingHeads(db: Kysely<unknown>): Promise<void> {
  await sql`${insertHeads} from artifacts
    where type <> 'intake' and not exists (select from version_heads where version_heads.id = artifacts.id)`.execute(db)
}

/** Which projects each filter of the list finds. */
async function createStates(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table project_states (
      project_id uuid primary key references projects,
      owner_id uuid not null,
      created_at timestamptz not null,
      attention boolean not null,
      working boolean not null,
      buildable boolean not null
    )`.execute(db)
}

/** The rules of `listProjectStates` in SQL; a test compares the two. */
async function createStateReader(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function read_project_state(wanted uuid) returns setof project_states language sql stable as $$
      select p.id, p.owner_id, p.created_at,
        is_active and coalesce(
          (brief.version is not null and gate.decision <> 'proceed')
          or (run.id is null and planned.content_hash <> brief.content_hash and gate.decision = 'proceed')
          or (is_selected and is_stale), false),
        is_active and run.id is not null,
        is_active and coalesce(gate.decision = 'proceed' and is_selected and not is_stale, false)
      from projects as p
      left join lateral (
        select version, content_hash from version_heads where project_id = p.id and type = 'idea_brief'
        order by version desc limit 1) as brief on true
      left join lateral (
        select id, decision from gates where project_id = p.id and type = 'direction'
        order by position desc limit 1) as gate on true
      left join lateral (
        select brief_version from version_heads where project_id = p.id and type = 'execution_plan'
        order by version desc limit 1) as plan on true
      left join version_heads as planned
        on planned.project_id = p.id and planned.type = 'idea_brief' and planned.version = plan.brief_version
      left join lateral (
        select brief_hash, gate_id, gate_decision from selections where project_id = p.id
        order by number desc limit 1) as selection on true
      left join runs as run on run.project_id = p.id and run.family = 'plan' and run.ended_at is null
      cross join lateral (
        select p.status = 'active' as is_active,
          selection.brief_hash is not null as is_selected,
          (brief.content_hash, gate.id, gate.decision)
            is distinct from (selection.brief_hash, selection.gate_id, selection.gate_decision) as is_stale) as facts
      where p.id = wanted
    $$`.execute(db)
  await sql`
    create function refresh_project_state(wanted uuid) returns void language plpgsql as $$
    begin
      if exists (select from projects where id = wanted and erased_at is not null) then
        delete from project_states where project_id = wanted;
        return;
      end if;
      insert into project_states as kept
      select * from read_project_state(wanted)
      on conflict (project_id) do update
        set attention = excluded.attention, working = excluded.working, buildable = excluded.buildable
        where (kept.attention, kept.working, kept.buildable)
          is distinct from (excluded.attention, excluded.working, excluded.buildable);
    end $$`.execute(db)
}

/** What a state rests on. Each change is made under the lock of the project, or creates it. */
const changes = [
  { table: 'projects', after: 'insert or update of status, erased_at', project: 'id' },
  { table: 'version_heads', after: 'insert', project: 'project_id' },
  { table: 'gates', after: 'insert or update of decision', project: 'project_id' },
  { table: 'selections', after: 'insert', project: 'project_id' },
  { table: 'runs', after: 'insert or update of ended_at', project: 'project_id' },
]

async function followChanges(db: Kysely<unknown>): Promise<void> {
  for (const { table, after, project } of changes) {
    const follow = sql.id(`follow_${table}`)
    await sql`
      create function ${follow}() returns trigger language plpgsql as $$
      begin
        perform refresh_project_state(new.${sql.id(project)});
        return null;
      end $$`.execute(db)
    await sql`
      create trigger ${sql.id(`${table}_have_states`)} after ${sql.raw(after)} on ${sql.table(table)}
      for each row execute function ${follow}()`.execute(db)
  }
}

async function fillStates(db: Kysely<unknown>): Promise<void> {
  let after: string | undefined = first
  while (after !== undefined) {
    const filled: QueryResult<{ id: string }> = await sql<{ id: string }>`
      select id, refresh_project_state(id)
      from (select id from projects where id > ${after} order by id limit ${batchSize}) as batch order by id`.execute(
      db,
    )
    after = filled.rows.at(-1)?.id
  }
}

/** In the order of the project list, all of it and what each filter finds. */
async function createIndexes(db: Kysely<unknown>): Promise<void> {
  await sql`create index projects_listed on projects (owner_id, created_at, id) where erased_at is null`.execute(db)
  await sql`
    create index projects_by_status on projects (owner_id, status, created_at, id) where erased_at is null`.execute(db)
  for (const state of ['attention', 'working', 'buildable'])
    await sql`
      create index ${sql.id(`project_states_${state}`)} on project_states (owner_id, created_at, project_id)
      where ${sql.id(state)}`.execute(db)
}
