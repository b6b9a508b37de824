import type { Selectable } from 'kysely'
import type { AppliedAdjustments } from '../../domain/gate/index.ts'
import {
  Adjustments,
  Assumptions,
  ExecutionOption,
  markValid,
  type Selection,
  type SelectionBasis,
} from '../../domain/schemas/index.ts'
import { ParsedJson } from './parsed-json.ts'
import type { SelectionsTable } from './tables.ts'

export type SelectionRow = Selectable<SelectionsTable>

/** A selection with the texts of its option and of the assumptions behind it, as its plan set has them. */
export interface SelectionRowWithOption extends SelectionRow {
  plan_version: number
  option: string | null
  assumptions: string | null
}

/** Reads options as the database holds them, and keeps the text that answers show of each. */
export const optionTexts = new ParsedJson((json) => {
  const option = ExecutionOption.parse(json)
  return markValid(ExecutionOption, option, JSON.stringify(option))
})

/** Reads the assumptions of plan sets as the database holds them. */
export const assumptionsTexts = new ParsedJson((json) => Assumptions.parse(json))

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
    changes: row.changes === null ? null : Adjustments.parse(row.changes),
    basis: toBasis(row),
    contentHash: row.content_hash,
    selectedAt: row.selected_at.toISOString(),
    selectedBy: row.selected_by,
  }
}

export function toSelectionWithOption(row: SelectionRowWithOption): SelectionWithOption {
  const { option, assumptions } = row
  if (option === null) throw new Error('a selection has no option')
  if (assumptions === null) throw new Error('a selection has no assumptions')
  return {
    selection: toSelection(row),
    option: optionTexts.read(option),
    adjusted: toAppliedAdjustments(row),
    planVersion: row.plan_version,
    assumptions: assumptionsTexts.read(assumptions),
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
