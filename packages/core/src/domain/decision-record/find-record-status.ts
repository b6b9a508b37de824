import { findDirectionRefusal, type GateState } from '../gate/index.ts'
import type { CurrentSelection, Project, RecordStatus } from '../schemas/index.ts'

/** What the status of a record follows from, as of one moment. */
export interface StatusFacts {
  project: Pick<Project, 'status'>
  /** The latest gate; null when none was ever opened. */
  gate: GateState | null
  selection: Pick<CurrentSelection, 'stale'> | null
}

/** An archived project keeps the status of its decision. */
export function findRecordStatus({ project: { status }, gate, selection }: StatusFacts): RecordStatus {
  if (selection?.stale) return 'deprecated'
  const refusal = findDirectionRefusal({ status }, gate)
  if (refusal !== null) return refusal.reason === 'GATE_NOT_PROCEED' ? 'rejected' : 'proposed'
  return selection === null ? 'proposed' : 'accepted'
}
