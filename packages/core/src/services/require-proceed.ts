import { findCurrentGate } from '../data/gates.ts'
import type { OwnedProject } from '../data/projects.ts'
import { refuse } from '../errors/refuse.ts'
import type { DecidedGate } from '../schemas/index.ts'

/**
 * The gate that lets work go on: the latest one, decided as proceed, of a project that is not parked. No decision is
 * not a yes.
 *
 * @throws {DomainError} GATE_NOT_PROCEED, GATE_UNRESOLVED
 */
export async function requireProceed(project: OwnedProject): Promise<DecidedGate> {
  if (project.project.status === 'parked') refuse({ reason: 'GATE_NOT_PROCEED', details: { decision: 'park' } })
  const gate = await findCurrentGate(project)
  if (gate?.status !== 'decided') return refuse('GATE_UNRESOLVED')
  const { decision } = gate
  return decision === 'proceed' ? gate : refuse({ reason: 'GATE_NOT_PROCEED', details: { decision } })
}
