import { type Kysely, sql } from 'kysely'
import {
  defaultCurrency,
  type Project,
  ProjectCounts,
  type ProjectId,
  type ProjectListing,
  ProjectOverview,
  type ProjectSort,
  StoredFacts,
  type UserId,
} from '../../domain/schemas/index.ts'
import type { Actor } from './actor.ts'
import { projectsOf, toProject } from './find-projects.ts'
import type { Page } from './page.ts'
import type { Tables } from './tables.ts'

/** A page of the projects that match. */
export type PageOfProjects = Page<ProjectId> & ProjectListing

/** Returns a page of the projects that the actor may use, the newest first. */
export async function listProjects(
  db: Kysely<Tables>,
  { userId, onlyProject }: Actor,
  page: Page<ProjectId>,
): Promise<Project[]> {
  const listed = selectPage(db, userId, page)
  if (onlyProject === null) return (await listed.execute()).map(toProject)
  // No page follows the only project.
  if (page.cursor !== null) return []
  return (await listed.where('projects.id', '=', onlyProject).execute()).map(toProject)
}

/** Returns how many projects the owner has. */
export async function countProjects(db: Kysely<Tables>, owner: UserId): Promise<ProjectCounts> {
  const existing = sql`select count(*)::integer from projects where owner_id = ${owner} and erased_at is null`
  const ofStatus = (status: Project['status']) =>
    sql`(${existing} and archived_at is null and status = ${status})`.as(status)
  const inState = (state: 'attention' | 'working' | 'buildable') =>
    sql`(select count(*)::integer from project_states where owner_id = ${owner} and ${sql.ref(state)})`.as(state)
  const counts = [
    ofStatus('active'),
    ofStatus('parked'),
    ...(['attention', 'working', 'buildable'] as const).map(inState),
    sql`(${existing} and archived_at is not null)`.as('archived'),
  ]
  return ProjectCounts.parse(await db.selectNoFrom(counts).executeTakeFirstOrThrow())
}

/** An erased project keeps its row, so a page that follows it stays where it was. */
function selectPage(db: Kysely<Tables>, owner: UserId, page: PageOfProjects) {
  const { cursor, limit, words, status, state, archived } = page
  const { key, goesUp } = orders[page.sort ?? 'created']
  // The same times, in the order of the index that finds the state.
  const [at, id] =
    state !== undefined && key === createdAt
      ? [sql.ref('project_states.created_at'), sql.ref('project_states.project_id')]
      : [key, sql.ref('projects.id')]
  const seen = sql`(select ${key}, id from projects where owner_id = ${owner} and id = ${cursor})`
  const direction = goesUp ? 'asc' : 'desc'
  return projectsOf(db, owner)
    .$if(state !== undefined, (projects) =>
      projects
        .innerJoin('project_states', 'project_states.project_id', 'projects.id')
        .where('project_states.owner_id', '=', owner)
        .where(sql<boolean>`${sql.ref(`project_states.${state}`)}`),
    )
    .$if(status !== undefined, (projects) => projects.where(sql<boolean>`status = ${status}`))
    .$if(archived !== undefined, (projects) => projects.where('archived_at', archived ? 'is not' : 'is', null))
    .$if(cursor !== null, (projects) =>
      projects.where(goesUp ? sql<boolean>`(${at}, ${id}) > ${seen}` : sql<boolean>`(${at}, ${id}) < ${seen}`),
    )
    .where((project) => project.and(toWords(words).map(hasWord)))
    .clearSelect()
    .select(['projects.id', 'name', 'description', 'status', 'archived_at'])
    .select(['projects.created_at', 'projects.worked_at'])
    .orderBy(at, direction)
    .orderBy(id, direction)
    .limit(limit)
}

const createdAt = sql.ref('projects.created_at')

/** What a page is sorted by. */
const orders = {
  created: { key: createdAt, goesUp: false },
  worked: { key: sql.ref('projects.worked_at'), goesUp: false },
  name: { key: sql`fold_case(name)`, goesUp: true },
} satisfies Record<ProjectSort, object>

function toWords(words = ''): string[] {
  return words.split(/\s+/).filter(Boolean)
}

function hasWord(word: string) {
  return sql<boolean>`position(fold_case(${word}::text) in fold_case(concat(name, ' ', description))) > 0`
}

/** A project, and what its state follows from. */
export type OverviewFacts = StoredFacts & Pick<ProjectOverview, 'project' | 'activeRun' | 'figures'>

type FactsRow = Parameters<typeof toProject>[0] & {
  facts: unknown
  /** This and the next two are read with figures alone. */
  worked_at?: Date
  p80?: unknown
  permit?: number | null
} & {
  run_id: NonNullable<ProjectOverview['activeRun']>['id'] | null
  run_status: NonNullable<ProjectOverview['activeRun']>['status'] | null
  run_at: Date | null
}

/**
 * Returns a page of the owner's projects with their facts, in one query of the page's projects. It names its columns: one
 * that reads `p.*` gets no name, and would be planned at every call. See `StatementNames`.
 */
export async function readOverviewFacts(
  db: Kysely<Tables>,
  owner: UserId,
  page: PageOfProjects,
): Promise<OverviewFacts[]> {
  const { rows } = await sql<FactsRow>`
    select p.id, p.name, p.description, p.status, p.archived_at, p.created_at,
      ${page.withFigures ? sql`p.worked_at, chosen.p80, (${validPermit}) as permit,` : sql``}
      run.id as run_id, run.status as run_status, run.created_at as run_at,
      json_build_object('brief', brief.facts, 'gate', gate.facts, 'plan', plan.facts, 'choice', choice.facts) as facts
    from (${selectPage(db, owner, page)}) as p
    left join lateral (${currentBrief}) as brief on true
    left join lateral (${latestGate}) as gate on true
    left join lateral (${currentPlan}) as plan on true
    left join lateral (${currentChoice}) as choice on true
    left join runs as run on run.project_id = p.id and run.family = 'plan' and run.ended_at is null
    ${page.withFigures ? sql`left join lateral (${p80OfChoice}) as chosen on true` : sql``}
    order by ${outerOrders[page.sort ?? 'created']}`.execute(db)
  return rows.map((row) => ({
    project: toProject(row),
    ...StoredFacts.parse(row.facts),
    activeRun: toActiveRun(row),
    ...toFigures(row),
  }))
}

/** The orders of `selectPage`, in a query of a page `p`. */
const outerOrders = {
  created: sql`p.created_at desc, p.id desc`,
  worked: sql`p.worked_at desc, p.id desc`,
  name: sql`fold_case(p.name), p.id`,
} satisfies Record<ProjectSort, object>

function toFigures({ worked_at, p80, permit }: FactsRow): Pick<ProjectOverview, 'figures'> {
  if (worked_at === undefined) return {}
  const valid = typeof permit === 'number' ? { permit } : {}
  return { figures: { workedAt: worked_at.toISOString(), p80: StoredP80.nullable().parse(p80), ...valid } }
}

const StoredP80 = ProjectOverview.shape.figures.unwrap().shape.p80.unwrap()

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

/** The function plans its query at every call, so it is not called for the many projects that it says nothing about. */
const savesAssumptions = sql`exists (select from artifacts where project_id = p.id and type = 'assumptions')`

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
    'hasOtherAssumptions', ${savesAssumptions} and has_other_assumptions(p.id, selection.plan_set_id),
    'reviewDue', (
      select coalesce(json_agg(distinct cause), '[]') from reviews
      where selection_id = selection.id and ended_at is null),
    'optionName', jsonb_path_query_first(
      chosen.options, '$[*] ? (@.id == $id).name', jsonb_build_object('id', selection.option_id))) as facts
  from selections as selection
  join version_heads as chosen on chosen.id = selection.plan_set_id
  where selection.project_id = p.id
  order by selection.number desc limit 1`

/** Of the option as it was selected, with its adjustments. */
const p80OfChoice = sql`
  select json_build_object(
    'weeks', estimate #> '{weeks,p80}',
    'cost', estimate #> '{cost,p80}',
    'currency', coalesce(currency, ${defaultCurrency})) as p80
  from (
    select plan.content #>> '{assumptions,currency}' as currency, coalesce(selection.adjusted_option, jsonb_path_query_first(
      plan.content, '$.options[*] ? (@.id == $id)', jsonb_build_object('id', selection.option_id))) -> 'estimate' as estimate
    from (select * from selections where project_id = p.id order by number desc limit 1) as selection
    join artifacts as plan on plan.id = selection.plan_set_id) as option`

/** A project has at most one. */
const validPermit = sql`select number from permits where project_id = p.id and ended_at is null`
