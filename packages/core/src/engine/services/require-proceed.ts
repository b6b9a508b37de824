import { refuse } from '../../domain/errors/refuse.ts'
import { judgeDirection } from '../../domain/gate/judge-direction.ts'
import type { DecidedGate } from '../../domain/schemas/index.ts'
import { findCurrentGate } from '../data/gates.ts'
import type { OwnedProject } from '../data/projects.ts'

/**
 * Returns the gate that was decided as proceed.
 *
 * @throws {DomainError} GATE_NOT_PROCEED, GATE_UNRESOLVED
 */
export async function requireProceed(project: OwnedProject): Promise<DecidedGate> {
  const direction = judgeDirection(project.project, await findCurrentGate(project))
  return direction.proceeds ? direction.gate : refuse(direction.refusal)
}
