import type { AdjustmentIssue } from '@plangate/core/analysis'
import { formatRateBand } from '@plangate/core/format'
import type { Adjustments, OptionAdjustments, PlanSet, WorkItemId } from '@plangate/core/schemas'
import { count } from '../format/format.ts'
import { optionLetter } from '../ui/option-mark.tsx'

type ChangedPlan = Pick<PlanSet, 'workItems' | 'options' | 'assumptions'>

/** What a work item is called; one that the plan does not have goes by its id. */
export function titleIn({ workItems }: Pick<PlanSet, 'workItems'>, id: WorkItemId): string {
  return workItems.find((item) => item.id === id)?.title ?? id
}

/** What changes do to a plan, in a few words each: "$90-110 per hour instead of $120-160". */
export function formatAdjustments(
  plan: ChangedPlan,
  { rate, focusedHoursPerWeek, options = [] }: Adjustments,
): string[] {
  const { assumptions } = plan
  return [
    ...(rate ? [`${formatRateBand(rate)} instead of ${formatRateBand(assumptions.rate)}`] : []),
    ...(focusedHoursPerWeek === undefined
      ? []
      : [`${focusedHoursPerWeek} focused hours per engineer and week instead of ${assumptions.focusedHoursPerWeek}`]),
    ...options.flatMap((ofOption) => sayOptionChanges(plan, ofOption)),
  ]
}

function sayOptionChanges(
  plan: ChangedPlan,
  { optionId, engineers, takeOut = [], putIn = [] }: OptionAdjustments,
): string[] {
  const place = plan.options.findIndex(({ id }) => id === optionId)
  const option = `Option ${optionLetter(place)}`
  const planned = plan.options[place]?.engineers
  return [
    ...(engineers === undefined ? [] : [`${option}: ${count(engineers, 'engineer')} instead of ${planned}`]),
    ...takeOut.map((id) => `${option}: without "${titleIn(plan, id)}"`),
    ...putIn.map((id) => `${option}: with "${titleIn(plan, id)}"`),
  ]
}

/** Why changes cannot be made, in a sentence for whoever made them. */
export function formatAdjustmentIssue(plan: Pick<PlanSet, 'workItems' | 'options'>, issue: AdjustmentIssue): string {
  const option = `option ${optionLetter(plan.options.findIndex(({ id }) => id === issue.optionId))}`
  switch (issue.kind) {
    case 'unknown_option':
      return 'They name an option that this plan does not have. They may be made for another version of it.'
    case 'unknown_item':
      return `The plan has no work item "${issue.workItemId}".`
    case 'not_in_option':
      return `"${titleIn(plan, issue.workItemId)}" cannot be taken out of ${option}, which does not have it.`
    case 'already_in_option':
      return `"${titleIn(plan, issue.workItemId)}" cannot be put into ${option}, which has it already.`
    case 'dependency_missing':
      return `"${titleIn(plan, issue.workItemId)}" needs "${titleIn(plan, issue.missing)}", which ${option} would leave out.`
    case 'nothing_left':
      return `Nothing would be left of ${option}.`
    case 'too_many_items':
      return `More than ${issue.limit} work items do not go into ${option}.`
  }
}
