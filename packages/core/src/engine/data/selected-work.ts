import { Adjustments, ExecutionOption, type PlanSet, type SelectionId } from '../../domain/schemas/index.ts'
import { findPlanSet } from './plan-sets.ts'
import type { OwnedProject } from './projects.ts'

/** The current selection with its plan set, and the option as it was selected: with its adjustments, if it had any. */
export interface SelectedPlan {
  selectionId: SelectionId
  planSet: PlanSet
  option: ExecutionOption
  changes: Adjustments | null
}

/** Returns null when nothing was ever selected. */
export async function findSelectedPlan(project: OwnedProject): Promise<SelectedPlan | null> {
  const row = await project.db
    .selectFrom('selections')
    .select(['id', 'plan_set_id', 'option_id', 'changes', 'adjusted_option'])
    .where('project_id', '=', project.id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const planSet = await findPlanSet(project, row.plan_set_id)
  const option = planSet?.options.find(({ id }) => id === row.option_id)
  if (planSet === null || option === undefined) throw new Error('a selection has no option')
  return {
    selectionId: row.id,
    planSet,
    option: row.adjusted_option === null ? option : ExecutionOption.parse(row.adjusted_option),
    changes: Adjustments.nullable().parse(row.changes),
  }
}
