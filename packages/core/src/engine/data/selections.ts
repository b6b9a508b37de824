import type { Selectable } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import type { AppliedAdjustments } from '../../domain/gate/index.ts'
import {
  Adjustments,
  type ContentHash,
  ExecutionOption,
  type OptionId,
  type PlanSetId,
  type Selection,
  type SelectionBasis,
  SelectionId,
} from '../../domain/schemas/index.ts'
import type { OwnedProject, ProjectInDecision } from './projects.ts'
import type { SelectionsTable } from './tables.ts'

/** Returns the current selection: the one with the highest number. */
export async function findCurrentSelection(project: OwnedProject): Promise<Selection | null> {
  const row = await project.db
    .selectFrom('selections')
    .selectAll()
    .where('project_id', '=', project.id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? toSelection(row) : null
}

/** Returns the option as adjusted, for a selection that was made with adjustments; null otherwise. */
export async function findAdjustedOption(project: OwnedProject, id: SelectionId): Promise<ExecutionOption | null> {
  const row = await project.db
    .selectFrom('selections')
    .select('adjusted_option')
    .where('project_id', '=', project.id)
    .where('id', '=', id)
    .executeTakeFirst()
  return ExecutionOption.nullable().parse(row?.adjusted_option ?? null)
}

export interface NewSelection {
  /** One more than the number of the selection that it replaces. */
  number: number
  planSetId: PlanSetId
  optionId: OptionId
  reason: string | null
  adjusted: AppliedAdjustments | null
  basis: SelectionBasis
  contentHash: ContentHash
}

export async function appendSelection(project: ProjectInDecision, selection: NewSelection): Promise<Selection> {
  const { adjusted, basis } = selection
  const row = await project.trx
    .insertInto('selections')
    .values({
      id: SelectionId.parse(uuidV7()),
      project_id: project.id,
      number: selection.number,
      plan_set_id: selection.planSetId,
      option_id: selection.optionId,
      reason: selection.reason,
      brief_version: basis.brief.version,
      brief_hash: basis.brief.contentHash,
      gate_id: basis.gate?.id ?? null,
      gate_decision: basis.gate?.decision ?? null,
      option_hash: basis.optionHash,
      assumptions_hash: basis.assumptionsHash,
      content_hash: selection.contentHash,
      changes: adjusted && JSON.stringify(adjusted.changes),
      adjusted_option: adjusted && JSON.stringify(adjusted.option),
      selected_by: project.actor.userId,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toSelection(row)
}

function toSelection(row: Selectable<SelectionsTable>): Selection {
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

function toBasis(row: Selectable<SelectionsTable>): SelectionBasis {
  return {
    brief: { version: row.brief_version, contentHash: row.brief_hash },
    gate: row.gate_id === null ? null : { id: row.gate_id, decision: row.gate_decision },
    optionHash: row.option_hash,
    assumptionsHash: row.assumptions_hash,
  }
}
