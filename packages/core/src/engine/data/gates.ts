import { type Selectable, sql } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import type { StoredDecidedGate, StoredGate, StoredPendingGate } from '../../domain/gate/index.ts'
import { GateId } from '../../domain/schemas/index.ts'
import type { Page } from './page.ts'
import type { OwnedProject, ProjectInDecision } from './projects.ts'
import type { GatesTable } from './tables.ts'

type GateRow = Selectable<GatesTable>

/** Returns the latest gate, pending or decided; null when none was ever opened. */
export async function findCurrentGate(project: OwnedProject): Promise<StoredGate | null> {
  const row = await gatesOf(project).limit(1).executeTakeFirst()
  return row ? toGate(row) : null
}

/** Returns null when the project has no such gate. */
export async function findGate(project: OwnedProject, id: GateId): Promise<StoredGate | null> {
  const row = await gatesOf(project).where('id', '=', id).executeTakeFirst()
  return row ? toGate(row) : null
}

/** Returns a page of the gates, the newest first. */
export async function listGates(project: OwnedProject, { cursor, limit }: Page<GateId>): Promise<StoredGate[]> {
  const gates = gatesOf(project).limit(limit)
  const seen = gatesOf(project).clearSelect().clearOrderBy().select('position').where('id', '=', cursor)
  const rows = await (cursor === null ? gates : gates.where('position', '<', seen)).execute()
  return rows.map(toGate)
}

function gatesOf(project: OwnedProject) {
  return project.db
    .selectFrom('gates')
    .selectAll()
    .where('project_id', '=', project.id)
    .where('type', '=', 'direction')
    .orderBy('position', 'desc')
}

/** Opens a direction gate. Returns null when one is already pending. */
export async function insertGate(project: ProjectInDecision): Promise<StoredPendingGate | null> {
  const row = await project.trx
    .insertInto('gates')
    .values({
      id: GateId.parse(uuidV7()),
      project_id: project.id,
      type: 'direction',
      opened_by: project.actor.userId,
    })
    .onConflict((conflict) => conflict.columns(['project_id', 'type']).where('decision', 'is', null).doNothing())
    .returningAll()
    .executeTakeFirst()
  return row ? { ...toOpened(row), status: 'pending' } : null
}

/** Decides a pending gate of the project. Returns null when it is already decided. */
export async function decideGate(
  project: ProjectInDecision,
  id: GateId,
  { decision, actionText, note }: Pick<StoredDecidedGate, 'decision' | 'actionText' | 'note'>,
): Promise<StoredDecidedGate | null> {
  const row = await project.trx
    .updateTable('gates')
    .set({
      decision,
      action_text: actionText,
      note,
      decided_at: sql`clock_timestamp()`,
      decided_by: project.actor.userId,
    })
    .where('project_id', '=', project.id)
    .where('id', '=', id)
    .where('decision', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row ? toDecided(row) : null
}

function toGate(row: GateRow): StoredGate {
  return toDecided(row) ?? { ...toOpened(row), status: 'pending' }
}

function toOpened(row: GateRow): Omit<StoredPendingGate, 'status'> {
  return {
    id: row.id,
    projectId: row.project_id,
    type: row.type,
    openedAt: row.opened_at.toISOString(),
    openedBy: row.opened_by,
  }
}

function toDecided(row: GateRow): StoredDecidedGate | null {
  const { decision, action_text: actionText, note, decided_at, decided_by: decidedBy } = row
  if (decision === null || decided_at === null || decidedBy === null) return null
  const decidedAt = decided_at.toISOString()
  return { ...toOpened(row), status: 'decided', decision, actionText, note, decidedAt, decidedBy }
}
