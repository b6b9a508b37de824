import type {
  DecidedGate,
  Decision,
  GateId,
  GateType,
  NextAction,
  PendingGate,
  ProjectId,
  UserId,
} from '../schemas/index.ts'
import { directionOptions } from './direction-options.ts'

/** What is kept of a gate, before anybody has decided it. */
export interface OpenedGate {
  id: GateId
  projectId: ProjectId
  type: GateType
  openedAt: Date
  openedBy: UserId
}

/** What is kept of a gate's decision. */
export interface TakenDecision {
  decision: Decision
  actionText: string | null
  note: string | null
  decidedAt: Date
  decidedBy: UserId
}

export function describePending(gate: OpenedGate): PendingGate {
  return { ...describeOpened(gate), status: 'pending' }
}

export function describeDecided(gate: OpenedGate, taken: TakenDecision): DecidedGate {
  const decidedAt = taken.decidedAt.toISOString()
  return { ...describeOpened(gate), ...taken, decidedAt, status: 'decided', nextAction: nextActionAfter(taken) }
}

function describeOpened({ openedAt, ...gate }: OpenedGate) {
  return { ...gate, options: [...directionOptions], openedAt: openedAt.toISOString() }
}

function nextActionAfter({ decision, actionText }: TakenDecision): NextAction {
  switch (decision) {
    case 'proceed':
      return { kind: 'generate_plans' }
    case 'narrow':
    case 'pivot':
      if (actionText === null) throw new Error(`a gate was decided as ${decision} without words`)
      return { kind: 'revise_brief', instruction: actionText }
    case 'park':
      return { kind: 'unpark_project' }
  }
}
