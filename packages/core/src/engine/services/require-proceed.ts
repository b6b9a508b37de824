import { requireDirection, type StoredDecidedGate } from '../../domain/gate/index.ts'
import { findCurrentGate } from '../data/gates.ts'
import type { OwnedProject } from '../data/projects.ts'

/**
 * Returns the gate that was decided as proceed.
 *
 * @throws {DomainError} GATE_NOT_PROCEED, GATE_UNRESOLVED
 */
export async function requireProceed(project: OwnedProject): Promise<StoredDecidedGate> {
  return requireDirection(project.project, await findCurrentGate(project))
}
