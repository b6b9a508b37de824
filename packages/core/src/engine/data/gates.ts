import { type Selectable, sql } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import type { StoredDecidedGate, StoredGate, StoredPendingGate } from '../../domain/gate/index.ts'
import { GateId, type ProjectId, type UserId } from '../../domain/schemas/index.ts'
import type { LockedProject, OwnedProject, OwnedProjects } from './projects.ts'
import type { GatesTable } from './tables.ts'

type GateRow = Selectable<GatesTable>

/** The latest gate, pending or decided; null when none was ever opened. */
export async function findCurrentGate(project: OwnedProject): Promise<StoredGate | null> {
  const row = await gatesOf(project).limit(1).executeTakeFirst()
  return row ? toGate(row) : null
}

/** The latest gate of each project that has one. */
export async function findCurrentGates(projects: OwnedProjects): Promise<Map<ProjectId, StoredGate>> {
  const rows = await projects.db
    .selectFrom('gates')
    .selectAll()
    .distinctOn('project_id')
    .where('project_id', 'in', projects.ids)
    .where('type', '=', 'direction')
    .orderBy('project_id')
    .orderBy('position', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.project_id, toGate(row)] as const))
}

/** All gates, the newest first. */
export async function listGates(project: OwnedProject): Promise<StoredGate[]> {
  const rows = await gatesOf(project).execute()
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

/** Opens a direction gate; null when one is pending already. */
export async function insertGate(project: LockedProject, openedBy: UserId): Promise<StoredPendingGate | null> {
  const row = await project.trx
    .insertInto('gates')
    .values({ id: GateId.parse(uuidV7()), project_id: project.id, type: 'direction', opened_by: openedBy })
    .onConflict((conflict) => conflict.columns(['project_id', 'type']).where('decision', 'is', null).doNothing())
    .returningAll()
    .executeTakeFirst()
  return row ? { ...toOpened(row), status: 'pending' } : null
}

/** Decides a pending gate of the project; null when it has been decided before. */
export async function decideGate(
  project: LockedProject,
  id: GateId,
  taken: Pick<StoredDecidedGate, 'decision' | 'actionText' | 'note' | 'decidedBy'>,
): Promise<StoredDecidedGate | null> {
  const row = await project.trx
    .updateTable('gates')
    .set({
      decision: taken.decision,
      action_text: taken.actionText,
      note: taken.note,
      decided_at: sql`clock_timestamp()`,
      decided_by: taken.decidedBy,
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
