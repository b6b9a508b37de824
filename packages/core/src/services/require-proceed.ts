import { findCurrentGate } from '../data/gates.ts'
import type { OwnedProject } from '../data/projects.ts'
import type { ReasonedDetails } from '../errors/index.ts'
import { refuse } from '../errors/refuse.ts'
import type { DecidedGate, Gate, Project } from '../schemas/index.ts'

/** Whether work on a project may go on: the gate that says so, or why not. */
export type Direction = { proceeds: true; gate: DecidedGate } | { proceeds: false; refusal: ReasonedDetails }

/**
 * Work goes on when the latest gate is decided as proceed and the project is not parked. No decision is not a yes.
 * `gate` is the latest one; null when none was ever opened.
 */
export function judgeDirection({ status }: Pick<Project, 'status'>, gate: Gate | null): Direction {
  if (status === 'parked') return halted({ reason: 'GATE_NOT_PROCEED', details: { decision: 'park' } })
  if (gate?.status !== 'decided') return halted({ reason: 'GATE_UNRESOLVED', details: null })
  const { decision } = gate
  return decision === 'proceed'
    ? { proceeds: true, gate }
    : halted({ reason: 'GATE_NOT_PROCEED', details: { decision } })
}

/**
 * The gate that lets work go on.
 *
 * @throws {DomainError} GATE_NOT_PROCEED, GATE_UNRESOLVED
 */
export async function requireProceed(project: OwnedProject): Promise<DecidedGate> {
  const direction = judgeDirection(project.project, await findCurrentGate(project))
  return direction.proceeds ? direction.gate : refuse(direction.refusal)
}

function halted(refusal: ReasonedDetails): Direction {
  return { proceeds: false, refusal }
}
