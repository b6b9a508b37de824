import { type Selectable, sql } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import {
  Assumptions,
  type ContentHash,
  ExecutionOption,
  type OptionId,
  type PlanSetId,
  type ProjectId,
  type Selection,
  type SelectionBasis,
  SelectionId,
  type UserId,
} from '../schemas/index.ts'
import type { LockedProject, OwnedProject, OwnedProjects } from './projects.ts'
import type { SelectionsTable } from './tables.ts'

/** The selection that holds: the one with the highest number. */
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

/** A selection, and what it chose: the option and the assumptions behind its numbers, as they are stored. */
export interface ChosenOption {
  selection: Selection
  option: ExecutionOption
  /** Of the plan set that the option belongs to. */
  planVersion: number
  assumptions: Assumptions
}

/** The selection that holds, of each project that has one. Of its plan set only what was chosen is read. */
export async function findCurrentChoices(projects: OwnedProjects): Promise<Map<ProjectId, ChosenOption>> {
  const current = projects.db
    .selectFrom('selections')
    .selectAll()
    .distinctOn('project_id')
    .where('project_id', 'in', projects.ids)
    .orderBy('project_id')
    .orderBy('number', 'desc')
    .as('current')
  const rows = await projects.db
    .selectFrom(current)
    .innerJoin('artifacts', 'artifacts.id', 'current.plan_set_id')
    .selectAll('current')
    .select([
      'artifacts.version as plan_version',
      sql`artifacts.content -> 'assumptions'`.as('assumptions'),
      sql`jsonb_path_query_first(
        artifacts.content, '$.options[*] ? (@.id == $id)', jsonb_build_object('id', current.option_id)
      )`.as('option'),
    ])
    .execute()
  return new Map(rows.map((row) => [row.project_id, toChosenOption(row)] as const))
}

export interface NewSelection {
  /** One more than the number of the selection that it replaces. */
  number: number
  planSetId: PlanSetId
  optionId: OptionId
  reason: string | null
  basis: SelectionBasis
  contentHash: ContentHash
  selectedBy: UserId
}

export async function appendSelection(project: LockedProject, selection: NewSelection): Promise<Selection> {
  const { basis } = selection
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
      selected_by: selection.selectedBy,
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
    basis: toBasis(row),
    contentHash: row.content_hash,
    selectedAt: row.selected_at.toISOString(),
    selectedBy: row.selected_by,
  }
}

function toChosenOption(
  row: Selectable<SelectionsTable> & { plan_version: number; assumptions: unknown; option: unknown },
): ChosenOption {
  return {
    selection: toSelection(row),
    option: ExecutionOption.parse(row.option),
    planVersion: row.plan_version,
    assumptions: Assumptions.parse(row.assumptions),
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
