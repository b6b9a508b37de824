import { type BasisPart, PlanSetHead, PlanSetId, type ProjectId, type ProjectOverview } from '@plangate/core/schemas'
import type { Tables } from '@plangate/core/services'
import { type ExpressionBuilder, type InferResult, sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { pageLimit } from './page-limit.ts'
import { findProject, type StockContext } from './stock-queries.ts'

/** The head of a plan in a list. */
export const ListedPlan = PlanSetHead

const optionNames = sql<string[]>`jsonb_path_query_array(content, '$.options[*].name')`.as('optionNames')
const briefVersion = sql<number>`content -> 'briefVersion'`.as('briefVersion')
const optionName = sql<string>`jsonb_path_query_first(
  content, '$.options[*] ? (@.id == $id).name', jsonb_build_object('id', option_id))`.as('optionName')

/** Returns what `projects.overview` says of each project, without checking a hash. */
export async function listProjects(context: StockContext): Promise<ProjectOverview[]> {
  return (await selectListed(context).execute()).map(toListed)
}

function selectListed({ db, owner }: StockContext) {
  return db
    .selectFrom('projects')
    .select(['id', 'name', 'description', 'status', 'created_at'])
    .select((project) => [
      jsonObjectFrom(newest(project, 'idea_brief').select(['version', 'content_hash'])).as('brief'),
      jsonObjectFrom(newest(project, 'execution_plan').select(['version', optionNames, briefVersion])).as('plan'),
      jsonObjectFrom(selectGate(project)).as('gate'),
      jsonObjectFrom(selectChoice(project)).as('selection'),
      jsonObjectFrom(selectRun(project)).as('run'),
    ])
    .where('owner_id', '=', owner)
    .orderBy('created_at', 'desc')
    .limit(pageLimit)
}

type OfProject = ExpressionBuilder<Tables, 'projects'>

function newest({ selectFrom }: OfProject, type: 'idea_brief' | 'execution_plan') {
  const ofProject = selectFrom('artifacts').whereRef('project_id', '=', 'projects.id').where('type', '=', type)
  return ofProject.orderBy('version', 'desc').limit(1)
}

function selectGate({ selectFrom }: OfProject) {
  const ofProject = selectFrom('gates').whereRef('project_id', '=', 'projects.id')
  return ofProject.orderBy('position', 'desc').select(['gates.id', 'decision']).limit(1)
}

function selectChoice({ selectFrom }: OfProject) {
  return selectFrom('selections')
    .innerJoin('artifacts as chosen', 'chosen.id', 'plan_set_id')
    .whereRef('selections.project_id', '=', 'projects.id')
    .orderBy('number', 'desc')
    .select(['version', optionName, 'brief_hash', 'selections.gate_id', 'gate_decision'])
    .limit(1)
}

function selectRun({ selectFrom }: OfProject) {
  const ofProject = selectFrom('runs').whereRef('project_id', '=', 'projects.id').where('family', '=', 'plan')
  return ofProject.where('ended_at', 'is', null).select(['runs.id', 'runs.status', 'runs.created_at']).limit(1)
}

type ListedRow = InferResult<ReturnType<typeof selectListed>>[number]

function toListed({ brief, gate, plan, selection, run, created_at, ...project }: ListedRow): ProjectOverview {
  const changed: BasisPart[] = []
  if (brief?.content_hash !== selection?.brief_hash) changed.push('brief')
  if (gate?.id !== selection?.gate_id || gate?.decision !== selection?.gate_decision) changed.push('gate')
  const stale = changed.length > 0
  return {
    project: { ...project, createdAt: created_at.toISOString() },
    brief: brief && { version: brief.version },
    gate: gate && (gate.decision ? { status: 'decided', decision: gate.decision } : { status: 'pending' }),
    plan,
    selection: selection && { optionName: selection.optionName, planVersion: selection.version, stale, changed },
    mayBuild: selection !== null && !stale && gate?.decision === 'proceed' && project.status === 'active',
    activeRun: run && { id: run.id, status: run.status, createdAt: run.created_at },
  }
}

export async function listPlans(context: StockContext, projectId: ProjectId) {
  await findProject(context, projectId)
  const rows = await context.db
    .selectFrom('artifacts')
    .select(['id', 'version', 'created_at', optionNames])
    .select([
      briefVersion,
      sql<string | null>`content -> 'feedback' ->> 'text'`.as('feedback'),
      sql<PlanSetHead['letters'] | null>`content -> 'letters'`.as('letters'),
      sql<PlanSetHead['runner'] | null>`content -> 'runner'`.as('runner'),
      sql<PlanSetHead['author'] | null>`content -> 'author'`.as('author'),
    ])
    .where('project_id', '=', projectId)
    .where('type', '=', 'execution_plan')
    .orderBy('version', 'desc')
    .limit(pageLimit)
    .execute()
  return rows.map(({ id, created_at, letters, runner, author, ...head }) => {
    const some = { ...(letters && { letters }), ...(runner && { runner }), ...(author && { author }) }
    return { ...head, ...some, id: PlanSetId.parse(id), createdAt: created_at.toISOString() }
  })
}
