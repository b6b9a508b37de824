import type { AdjustmentIssue } from '@plangate/core/analysis'
import { formatRateBand } from '@plangate/core/format'
import {
  type Adjustments,
  currencyOf,
  letterOf,
  type OptionAdjustments,
  type OptionId,
  type PricedPlan,
  type WorkItemId,
} from '@plangate/core/schemas'
import { count } from './format-values.ts'

type AdjustedPlan = Pick<PricedPlan, 'workItems' | 'options' | 'letters' | 'assumptions'>

/** Returns the title of a work item; its id when the plan does not have it. */
export function workItemTitle({ workItems }: Pick<PricedPlan, 'workItems'>, id: WorkItemId): string {
  return workItems.find((item) => item.id === id)?.title ?? id
}

/** Describes each adjustment in a few words: "$90–$110 per hour instead of $120–$160 per hour". */
export function formatAdjustments(
  plan: AdjustedPlan,
  { rate, focusedHoursPerWeek, options = [] }: Adjustments,
): string[] {
  const { assumptions } = plan
  const rateOf = (band: typeof assumptions.rate) => formatRateBand(band, currencyOf(assumptions))
  return [
    ...(rate ? [`${rateOf(rate)} instead of ${rateOf(assumptions.rate)}`] : []),
    ...(focusedHoursPerWeek === undefined
      ? []
      : [`${focusedHoursPerWeek} focused hours per engineer per week instead of ${assumptions.focusedHoursPerWeek}`]),
    ...options.flatMap((ofOption) => formatOptionAdjustments(plan, ofOption)),
  ]
}

function formatOptionAdjustments(
  plan: AdjustedPlan,
  { optionId, engineers, takeOut = [], putIn = [] }: OptionAdjustments,
): string[] {
  const planned = plan.options.find(({ id }) => id === optionId)?.engineers
  if (planned === undefined) return []
  const option = `Option ${letterOf(plan, optionId)}`
  return [
    ...(engineers === undefined ? [] : [`${option}: ${count(engineers, 'engineer')} instead of ${planned}`]),
    ...takeOut.map((id) => `${option}: without "${workItemTitle(plan, id)}"`),
    ...putIn.map((id) => `${option}: with "${workItemTitle(plan, id)}"`),
  ]
}

/** Explains in a sentence why an adjustment is invalid. */
export function formatAdjustmentIssue(
  plan: Pick<PricedPlan, 'workItems' | 'options' | 'letters'>,
  issue: AdjustmentIssue,
): string {
  const option = nameOption(plan, issue.optionId)
  switch (issue.kind) {
    case 'unknown_option':
      return 'They name an option that this plan does not have. They may be made for another version of it.'
    case 'unknown_item':
      return `The plan has no work item "${issue.workItemId}".`
    case 'not_in_option':
      return `"${workItemTitle(plan, issue.workItemId)}" cannot be taken out of ${option}, which does not have it.`
    case 'already_in_option':
      return `"${workItemTitle(plan, issue.workItemId)}" cannot be put into ${option}, which has it already.`
    case 'dependency_missing':
      return `"${workItemTitle(plan, issue.workItemId)}" needs "${workItemTitle(plan, issue.missing)}", which ${option} would leave out.`
    case 'nothing_left':
      return `Nothing would be left of ${option}.`
    case 'too_many_items':
      return `More than ${issue.limit} work items do not go into ${option}.`
  }
}

/** "option B". An option of another version has no letter in this one. */
function nameOption(plan: Pick<PricedPlan, 'options' | 'letters'>, id: OptionId): string {
  return plan.options.some((option) => option.id === id) ? `option ${letterOf(plan, id)}` : 'another option'
}
