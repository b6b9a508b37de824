import type { Refusal } from '../errors/index.ts'
import type { DecidedGate, Gate, Project } from '../schemas/index.ts'

/** Whether work on a project may go on: the gate that says so, or why not. */
export type Direction = { proceeds: true; gate: DecidedGate } | { proceeds: false; refusal: Refusal }

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

function halted(refusal: Refusal): Direction {
  return { proceeds: false, refusal }
}
