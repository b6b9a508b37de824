import { OptionId, PlanSetHead, PlanSetId, Project, type ProjectId } from '@plangate/core/schemas'
import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { z } from 'zod'
import { pageLimit } from './page-limit.ts'
import { findProject, type StockContext } from './stock-queries.ts'

/** The state of a project in a list, and the head of a plan in one. */
export const ListedProject = z.object({
  project: Project,
  brief: z.object({ version: z.int() }).nullable(),
  gate: z.object({ decision: z.string().nullable() }).nullable(),
  plan: z.object({ version: z.int(), optionNames: z.array(z.string()) }).nullable(),
  selection: z.object({ option_id: OptionId }).nullable(),
})
export const ListedPlan = PlanSetHead

const optionNames = sql<string[]>`jsonb_path_query_array(content, '$.options[*].name')`.as('optionNames')

export async function listProjects({ db, owner }: StockContext) {
  const rows = await db
    .selectFrom('projects')
    .select(['id', 'name', 'description', 'status', 'created_at'])
    .select(({ selectFrom }) => {
      const ofType = (type: 'idea_brief' | 'execution_plan') =>
        selectFrom('artifacts')
          .whereRef('project_id', '=', 'projects.id')
          .where('type', '=', type)
          .orderBy('version', 'desc')
          .limit(1)
      const gates = selectFrom('gates').whereRef('project_id', '=', 'projects.id').orderBy('position', 'desc')
      const selections = selectFrom('selections').whereRef('project_id', '=', 'projects.id').orderBy('number', 'desc')
      return [
        jsonObjectFrom(ofType('idea_brief').select('version')).as('brief'),
        jsonObjectFrom(ofType('execution_plan').select(['version', optionNames])).as('plan'),
        jsonObjectFrom(gates.select('decision').limit(1)).as('gate'),
        jsonObjectFrom(selections.select('option_id').limit(1)).as('selection'),
      ]
    })
    .where('owner_id', '=', owner)
    .orderBy('created_at', 'desc')
    .limit(pageLimit)
    .execute()
  return rows.map(({ brief, gate, plan, selection, created_at, ...project }) => {
    return { project: { ...project, createdAt: created_at.toISOString() }, brief, gate, plan, selection }
  })
}

export async function listPlans(context: StockContext, projectId: ProjectId) {
  await findProject(context, projectId)
  const rows = await context.db
    .selectFrom('artifacts')
    .select(['id', 'version', 'created_at', optionNames])
    .select([
      sql<number>`content -> 'briefVersion'`.as('briefVersion'),
      sql<string | null>`content -> 'feedback' ->> 'text'`.as('feedback'),
      sql<PlanSetHead['runner'] | null>`content -> 'runner'`.as('runner'),
      sql<PlanSetHead['author'] | null>`content -> 'author'`.as('author'),
    ])
    .where('project_id', '=', projectId)
    .where('type', '=', 'execution_plan')
    .orderBy('version', 'desc')
    .limit(pageLimit)
    .execute()
  return rows.map(({ id, created_at, runner, author, ...head }) => {
    const writer = { ...(runner && { runner }), ...(author && { author }) }
    return { ...head, ...writer, id: PlanSetId.parse(id), createdAt: created_at.toISOString() }
  })
}
