import type { DecidedGate, Gate, NextAction, PendingGate } from '../schemas/index.ts'
import { directionOptions } from './direction-options.ts'
import type { StoredDecidedGate, StoredGate, StoredPendingGate } from './stored-gate.ts'

/** A stored gate with everything that a person needs to decide it, or to act on its decision. */
export function describeGate(gate: StoredGate): Gate {
  return gate.status === 'decided' ? describeDecided(gate) : describePending(gate)
}

export function describePending(gate: StoredPendingGate): PendingGate {
  return { ...describeOpened(gate), status: gate.status }
}

export function describeDecided(gate: StoredDecidedGate): DecidedGate {
  const { status, decision, actionText, note, decidedAt, decidedBy } = gate
  const taken = { decision, actionText, note, decidedAt, decidedBy }
  return { ...describeOpened(gate), ...taken, status, nextAction: nextActionAfter(gate) }
}

function describeOpened({ id, projectId, type, openedBy, openedAt }: StoredGate): Omit<PendingGate, 'status'> {
  return { id, projectId, type, openedBy, options: [...directionOptions], openedAt }
}

function nextActionAfter({ decision, actionText }: StoredDecidedGate): NextAction {
  switch (decision) {
    case 'proceed':
      return { kind: 'generate_plans' }
    case 'narrow':
    case 'pivot':
      if (actionText === null) throw new Error(`a gate was decided as ${decision} without an action text`)
      return { kind: 'revise_brief', instruction: actionText }
    case 'park':
      return { kind: 'unpark_project' }
  }
}
