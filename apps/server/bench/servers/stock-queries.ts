import {
  type OptionId,
  PlanSetContent,
  PlanSetId,
  type ProjectId,
  SelectionId,
  type UserId,
} from '@plangate/core/schemas'
import type { Tables } from '@plangate/core/services'
import { TRPCError } from '@trpc/server'
import type { Kysely } from 'kysely'
import { v7 as uuidv7 } from 'uuid'

/** What a procedure of the stock server can use. */
export interface StockContext {
  db: Kysely<Tables>
  owner: UserId
}

const notFound = () => new TRPCError({ code: 'NOT_FOUND' })

export async function findProject({ db, owner }: StockContext, id: ProjectId) {
  const project = await db
    .selectFrom('projects')
    .selectAll()
    .where('id', '=', id)
    .where('owner_id', '=', owner)
    .executeTakeFirst()
  if (project === undefined) throw notFound()
  return project
}

export async function findCurrentPlan({ db }: StockContext, projectId: ProjectId) {
  const row = await db
    .selectFrom('artifacts')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('type', '=', 'execution_plan')
    .orderBy('version', 'desc')
    .executeTakeFirst()
  if (row === undefined) throw notFound()
  return {
    id: PlanSetId.parse(row.id),
    projectId,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by,
    ...PlanSetContent.parse(row.content),
  }
}

export function findSelection({ db }: StockContext, projectId: ProjectId) {
  return db
    .selectFrom('selections')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Returns the selected option, and whether brief or gate have changed since it was selected. */
export async function readChosen(context: StockContext, projectId: ProjectId) {
  await findProject(context, projectId)
  const selection = await findSelection(context, projectId)
  const plan = await findCurrentPlan(context, projectId)
  const selectedOption = plan.options.find(({ id }) => id === selection?.option_id)
  if (selection === undefined || selectedOption === undefined) throw notFound()
  const brief = await findBrief(context, projectId)
  const gate = await findGate(context, projectId)
  const isCurrent = brief.content_hash === selection.brief_hash && gate.decision === selection.gate_decision
  return { planSetId: plan.id, selectedOption, stale: !isCurrent }
}

function findBrief({ db }: StockContext, projectId: ProjectId) {
  return db
    .selectFrom('artifacts')
    .select('content_hash')
    .where('project_id', '=', projectId)
    .where('type', '=', 'idea_brief')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow(notFound)
}

function findGate({ db }: StockContext, projectId: ProjectId) {
  return db
    .selectFrom('gates')
    .select('decision')
    .where('project_id', '=', projectId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow(notFound)
}

/** Selects an option on the brief and at the gate of the selection before it. */
export function insertSelection(
  context: StockContext,
  { projectId, optionId, reason }: { projectId: ProjectId; optionId: OptionId; reason: string | null },
): Promise<void> {
  return context.db.transaction().execute(async (trx) => {
    const { owner } = context
    const inTransaction = { db: trx, owner }
    await findProject(inTransaction, projectId)
    const last = await findSelection(inTransaction, projectId)
    const plan = await findCurrentPlan(inTransaction, projectId)
    if (last === undefined) throw notFound()
    const selection = {
      id: SelectionId.parse(uuidv7()),
      project_id: projectId,
      number: last.number + 1,
      plan_set_id: plan.id,
      option_id: optionId,
      reason,
      brief_version: last.brief_version,
      brief_hash: last.brief_hash,
      gate_id: last.gate_id,
      gate_decision: last.gate_decision,
      option_hash: last.option_hash,
      assumptions_hash: last.assumptions_hash,
      content_hash: last.content_hash,
      changes: null,
      adjusted_option: null,
      selected_by: owner,
    }
    await trx.insertInto('selections').values(selection).execute()
    const subject = JSON.stringify({ planSetId: plan.id, optionId })
    await trx
      .insertInto('audit_log')
      .values({ project_id: projectId, user_id: owner, action: 'plans.select', subject })
      .execute()
  })
}
