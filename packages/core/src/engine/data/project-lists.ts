import { type Kysely, sql } from 'kysely'
import {
  type Project,
  ProjectCounts,
  type ProjectFilter,
  type ProjectId,
  type ProjectOverview,
  StoredFacts,
  type UserId,
} from '../../domain/schemas/index.ts'
import type { Page } from './page.ts'
import { projectsOf, toProject } from './projects.ts'
import type { Tables } from './tables.ts'

/** A page of the projects that match. */
export type PageOfProjects = Page<ProjectId> & ProjectFilter

/** Returns a page of the owner's projects, the newest first. */
export async function listProjects(db: Kysely<Tables>, owner: UserId, page: Page<ProjectId>): Promise<Project[]> {
  const rows = await selectPage(db, owner, page).execute()
  return rows.map(toProject)
}

/** Returns how many projects the owner has. */
export async function countProjects(db: Kysely<Tables>, owner: UserId): Promise<ProjectCounts> {
  const ofStatus = (status: Project['status']) =>
    sql`(select count(*)::integer from projects
      where owner_id = ${owner} and erased_at is null and status = ${status})`.as(status)
  const inState = (state: 'attention' | 'working' | 'buildable') =>
    sql`(select count(*)::integer from project_states where owner_id = ${owner} and ${sql.ref(state)})`.as(state)
  const counts = [
    ofStatus('active'),
    ofStatus('parked'),
    ...(['attention', 'working', 'buildable'] as const).map(inState),
  ]
  return ProjectCounts.parse(await db.selectNoFrom(counts).executeTakeFirstOrThrow())
}

/** An erased project keeps its row, so a page that follows it stays where it was. */
function selectPage(db: Kysely<Tables>, owner: UserId, { cursor, limit, words, status, state }: PageOfProjects) {
  const [at, id] = state
    ? [sql.ref('project_states.created_at'), sql.ref('project_states.project_id')]
    : [sql.ref('projects.created_at'), sql.ref('projects.id')]
  const seen = sql`(select created_at, id from projects where owner_id = ${owner} and id = ${cursor})`
  return projectsOf(db, owner)
    .$if(state !== undefined, (projects) =>
      projects
        .innerJoin('project_states', 'project_states.project_id', 'projects.id')
        .where('project_states.owner_id', '=', owner)
        .where(sql<boolean>`${sql.ref(`project_states.${state}`)}`),
    )
    .$if(status !== undefined, (projects) => projects.where(sql<boolean>`status = ${status}`))
    .$if(cursor !== null, (projects) => projects.where(sql<boolean>`(${at}, ${id}) < ${seen}`))
    .where((project) => project.and(toWords(words).map(hasWord)))
    .clearSelect()
    .select(['projects.id', 'name', 'description', 'status', 'projects.created_at'])
    .orderBy(at, 'desc')
    .orderBy(id, 'desc')
    .limit(limit)
}

function toWords(words = ''): string[] {
  return words.split(/\s+/).filter(Boolean)
}

function hasWord(word: string) {
  return sql<boolean>`position(fold_case(${word}::text) in fold_case(concat(name, ' ', description))) > 0`
}

/** A project, and what its state follows from. */
export type OverviewFacts = StoredFacts & Pick<ProjectOverview, 'project' | 'activeRun'>

type FactsRow = Parameters<typeof toProject>[0] & { facts: unknown } & {
  run_id: NonNullable<ProjectOverview['activeRun']>['id'] | null
  run_status: NonNullable<ProjectOverview['activeRun']>['status'] | null
  run_at: Date | null
}

/** Returns a page of the owner's projects with their facts, the newest first, in one query of the page's projects. */
export async function readOverviewFacts(
  db: Kysely<Tables>,
  owner: UserId,
  page: PageOfProjects,
): Promise<OverviewFacts[]> {
  const { rows } = await sql<FactsRow>`
    select p.id, p.name, p.description, p.status, p.created_at,
      run.id as run_id, run.status as run_status, run.created_at as run_at,
      json_build_object('brief', brief.facts, 'gate', gate.facts, 'plan', plan.facts, 'choice', choice.facts) as facts
    from (${selectPage(db, owner, page)}) as p
    left join lateral (${currentBrief}) as brief on true
    left join lateral (${latestGate}) as gate on true
    left join lateral (${currentPlan}) as plan on true
    left join lateral (${currentChoice}) as choice on true
    left join runs as run on run.project_id = p.id and run.family = 'plan' and run.ended_at is null
    order by p.created_at desc, p.id desc`.execute(db)
  return rows.map((row) => ({ project: toProject(row), ...StoredFacts.parse(row.facts), activeRun: toActiveRun(row) }))
}

function toActiveRun({ run_id: id, run_status: status, run_at }: FactsRow): ProjectOverview['activeRun'] {
  return id === null || status === null || run_at === null ? null : { id, status, createdAt: run_at.toISOString() }
}

const currentBrief = sql`
  select json_build_object('version', version, 'contentHash', content_hash) as facts
  from version_heads where project_id = p.id and type = 'idea_brief'
  order by version desc limit 1`

const latestGate = sql`
  select json_build_object('id', id, 'decision', decision) as facts
  from gates where project_id = p.id and type = 'direction'
  order by position desc limit 1`

const currentPlan = sql`
  select json_build_object(
    'version', made.version,
    'briefVersion', made.brief_version,
    'briefHash', brief.content_hash,
    'optionNames', jsonb_path_query_array(made.options, '$[*].name')) as facts
  from version_heads as made
  join version_heads as brief
    on brief.project_id = made.project_id and brief.type = 'idea_brief' and brief.version = made.brief_version
  where made.project_id = p.id and made.type = 'execution_plan'
  order by made.version desc limit 1`

const currentChoice = sql`
  select json_build_object(
    'selection', json_build_object(
      'basis', json_build_object(
        'brief', json_build_object('version', selection.brief_version, 'contentHash', selection.brief_hash),
        'gate', case when selection.gate_id is not null then
          json_build_object('id', selection.gate_id, 'decision', selection.gate_decision) end,
        'optionHash', selection.option_hash,
        'assumptionsHash', selection.assumptions_hash),
      'contentHash', selection.content_hash),
    'planVersion', chosen.version,
    'hasOtherAssumptions', has_other_assumptions(selection.project_id, selection.plan_set_id),
    'reviewDue', (
      select coalesce(json_agg(distinct cause), '[]') from reviews
      where selection_id = selection.id and ended_at is null),
    'optionName', jsonb_path_query_first(
      chosen.options, '$[*] ? (@.id == $id).name', jsonb_build_object('id', selection.option_id))) as facts
  from selections as selection
  join version_heads as chosen on chosen.id = selection.plan_set_id
  where selection.project_id = p.id
  order by selection.number desc limit 1`
