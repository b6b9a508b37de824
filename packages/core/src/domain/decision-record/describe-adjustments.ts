import { formatRateBand } from '../format/index.ts'
import { type Adjustments, currencyOf, type OptionId, type PlanSet, type WorkItemId } from '../schemas/index.ts'

/** How a selected option differs from the plan, in a few words each. Empty when it was selected as planned. */
export function describeAdjustments(
  { rate, focusedHoursPerWeek, options = [] }: Adjustments,
  plan: Pick<PlanSet, 'workItems' | 'assumptions'>,
  chosen: OptionId,
): string[] {
  const own = options.find(({ optionId }) => optionId === chosen)
  const titleOfItem = (id: WorkItemId) => plan.workItems.find((item) => item.id === id)?.title ?? id
  return [
    ...(rate ? [formatRateBand(rate, currencyOf(plan.assumptions))] : []),
    ...(focusedHoursPerWeek === undefined ? [] : [`${focusedHoursPerWeek} focused hours per engineer per week`]),
    ...(own?.engineers === undefined ? [] : [`a team of ${own.engineers}`]),
    ...(own?.takeOut ?? []).map((id) => `without "${titleOfItem(id)}"`),
    ...(own?.putIn ?? []).map((id) => `with "${titleOfItem(id)}"`),
  ]
}
