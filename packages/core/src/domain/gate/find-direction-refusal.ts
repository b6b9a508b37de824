import type { Refusal } from '../errors/index.ts'
import { refuse } from '../errors/refuse.ts'
import type { DecidedGate, PendingGate, Project } from '../schemas/index.ts'
import type { StoredDecidedGate, StoredGate } from './stored-gate.ts'

/** What the direction rule needs to know of the latest gate. */
export type GateState = Pick<PendingGate, 'status'> | Pick<DecidedGate, 'status' | 'decision'>

/** Why a project may be neither planned nor built. */
export type DirectionRefusal = Extract<Refusal, { reason: 'PROJECT_ARCHIVED' | 'GATE_UNRESOLVED' | 'GATE_NOT_PROCEED' }>

/** What the direction rule needs to know of the project. */
export type ProjectStanding = Pick<Project, 'status' | 'archivedAt'>

/**
 * Why a project may not be planned, or null when it may: its latest gate has to be decided as proceed, and it must not
 * be archived or parked. A missing decision does not count as a yes.
 *
 * @param gate the latest one; null when none was ever opened
 */
export function findDirectionRefusal(
  { status, archivedAt }: ProjectStanding,
  gate: GateState | null,
): DirectionRefusal | null {
  if (archivedAt !== undefined) return { reason: 'PROJECT_ARCHIVED', details: null }
  if (status === 'parked') return { reason: 'GATE_NOT_PROCEED', details: { decision: 'park' } }
  if (gate?.status !== 'decided') return { reason: 'GATE_UNRESOLVED', details: null }
  const { decision } = gate
  return decision === 'proceed' ? null : { reason: 'GATE_NOT_PROCEED', details: { decision } }
}

/**
 * Returns the gate that allows the project to be planned.
 *
 * @param gate the latest one; null when none was ever opened
 * @throws {DomainError} PROJECT_ARCHIVED, GATE_NOT_PROCEED, GATE_UNRESOLVED
 */
export function requireDirection(project: ProjectStanding, gate: StoredGate | null): StoredDecidedGate {
  const refusal = findDirectionRefusal(project, gate)
  return refusal === null && gate?.status === 'decided' ? gate : refuse(refusal ?? 'GATE_UNRESOLVED')
}
