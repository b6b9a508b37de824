import { type Selectable, sql } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import { ActualsId, ActualsRecord, type SelectionId } from '../../domain/schemas/index.ts'
import type { ActualsTable } from './ledger-tables.ts'
import type { Page } from './page.ts'
import type { OwnedProject, ProjectInDecision } from './projects.ts'

/** What is recorded, and what it leads to. */
export type NewActuals = Pick<ActualsRecord, 'selectionId' | 'on' | 'items' | 'totals' | 'outcome'>

/** Returns a page of the records of a project, the newest first. */
export async function listActuals(project: OwnedProject, { cursor, limit }: Page<ActualsId>): Promise<ActualsRecord[]> {
  const seen = project.db.selectFrom('actuals').select('number').where('project_id', '=', project.id)
  const records = recordsOf(project)
  const wanted = cursor === null ? records : records.where('actuals.number', '<', seen.where('id', '=', cursor))
  const rows = await wanted.orderBy('actuals.number', 'desc').limit(limit).execute()
  return rows.map(toRecord)
}

/**
 * Returns all records about the option that a selection chose, the oldest first: also those that were made before it was
 * chosen again.
 */
export async function listActualsOfChosen(project: OwnedProject, selectionId: SelectionId): Promise<ActualsRecord[]> {
  const rows = await recordsOf(project)
    .innerJoin('selections as then', 'then.id', 'actuals.selection_id')
    .innerJoin('selections as now', (join) =>
      join.onRef('now.plan_set_id', '=', 'then.plan_set_id').onRef('now.option_id', '=', 'then.option_id'),
    )
    .where('now.id', '=', selectionId)
    .orderBy('actuals.number')
    .execute()
  return rows.map(toRecord)
}

export async function appendActuals(project: ProjectInDecision, record: NewActuals): Promise<ActualsRecord> {
  const { trx, id: projectId, actor } = project
  const { selectionId, on, items, totals, outcome } = record
  const latest = await trx
    .selectFrom('actuals')
    .select((row) => row.fn.max('number').as('number'))
    .where('project_id', '=', projectId)
    .executeTakeFirst()
  const { id } = await trx
    .insertInto('actuals')
    .values({
      id: ActualsId.parse(uuidV7()),
      project_id: projectId,
      number: (latest?.number ?? 0) + 1,
      selection_id: selectionId,
      on_day: on,
      content: JSON.stringify(totals === undefined ? { items } : { items, totals }),
      outcome: JSON.stringify(outcome),
      recorded_by: actor.userId,
      token_id: actor.tokenId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return toRecord(await recordsOf(project).where('actuals.id', '=', id).executeTakeFirstOrThrow())
}

/** The day as text: a driver would make a moment of it, in its own time zone. */
function recordsOf(project: OwnedProject) {
  return project.db
    .selectFrom('actuals')
    .where('actuals.project_id', '=', project.id)
    .select(['actuals.id', 'actuals.number', 'actuals.selection_id', 'actuals.content', 'actuals.outcome'])
    .select(['actuals.recorded_at', 'actuals.recorded_by', 'actuals.token_id'])
    .select(sql<string>`actuals.on_day::text`.as('on_day'))
}

function toRecord(row: Omit<Selectable<ActualsTable>, 'project_id'>): ActualsRecord {
  const content = ActualsRecord.pick({ items: true, totals: true }).parse(row.content)
  return ActualsRecord.parse({
    id: row.id,
    number: row.number,
    selectionId: row.selection_id,
    on: row.on_day,
    ...content,
    outcome: row.outcome,
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: row.recorded_by,
    tokenId: row.token_id,
  })
}
