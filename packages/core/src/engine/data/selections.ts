import type { Selectable } from 'kysely'
import type { AppliedAdjustments } from '../../domain/gate/index.ts'
import {
  Adjustments,
  Assumptions,
  ExecutionOption,
  type Selection,
  type SelectionBasis,
} from '../../domain/schemas/index.ts'
import type { SelectionsTable } from './tables.ts'

export type SelectionRow = Selectable<SelectionsTable>

/** A selection with its option, the adjustments, and the assumptions behind it, as they are stored. */
export interface SelectionWithOption {
  selection: Selection
  option: ExecutionOption
  /** Null: as planned. */
  adjusted: AppliedAdjustments | null
  /** The version of the option's plan set. */
  planVersion: number
  assumptions: Assumptions
}

function toSelection(row: SelectionRow): Selection {
  return {
    id: row.id,
    number: row.number,
    projectId: row.project_id,
    planSetId: row.plan_set_id,
    optionId: row.option_id,
    reason: row.reason,
    changes: Adjustments.nullable().parse(row.changes),
    basis: toBasis(row),
    contentHash: row.content_hash,
    selectedAt: row.selected_at.toISOString(),
    selectedBy: row.selected_by,
  }
}

export function toSelectionWithOption(
  row: SelectionRow & { plan_version: number; assumptions: unknown; option: unknown },
): SelectionWithOption {
  return {
    selection: toSelection(row),
    option: ExecutionOption.parse(row.option),
    adjusted: toAppliedAdjustments(row),
    planVersion: row.plan_version,
    assumptions: Assumptions.parse(row.assumptions),
  }
}

function toAppliedAdjustments({ changes, adjusted_option: option }: SelectionRow): AppliedAdjustments | null {
  return changes === null ? null : { changes: Adjustments.parse(changes), option: ExecutionOption.parse(option) }
}

function toBasis(row: SelectionRow): SelectionBasis {
  return {
    brief: { version: row.brief_version, contentHash: row.brief_hash },
    gate: row.gate_id === null ? null : { id: row.gate_id, decision: row.gate_decision },
    optionHash: row.option_hash,
    assumptionsHash: row.assumptions_hash,
  }
}
