import {
  type AdjustableOption,
  type AdjustmentIssue,
  adjustedItemIds,
  adjustmentsTo,
  findAdjustmentIssues,
  findOptionAdjustments,
} from '@plangate/core/analysis'
import type { Adjustments, OptionAdjustments, PricedPlan, WorkItemId } from '@plangate/core/schemas'

type PlanToAdjust = Pick<PricedPlan, 'workItems' | 'options' | 'assumptions'>

/**
 * Keeps only adjustments that change an option, in a canonical form. Returns undefined when none does, so that the URL
 * without adjustments is the URL of the plan.
 */
export function normalizeAdjustments(
  { options, assumptions }: PlanToAdjust,
  changes: Adjustments,
): Adjustments | undefined {
  const parts = options.flatMap((option) => adjustmentsTo(option, assumptions, changes) ?? [])
  const [first] = parts
  if (!first) return undefined
  const { options: _, ...assumed } = first
  const ofOptions = parts.flatMap((part) => part.options ?? [])
  return { ...assumed, ...(ofOptions.length > 0 && { options: ofOptions }) }
}

/** Replaces the adjustments of one option. */
export function withOptionAdjustments(changes: Adjustments, ofOption: OptionAdjustments): Adjustments {
  const others = (changes.options ?? []).filter(({ optionId }) => optionId !== ofOption.optionId)
  return { ...changes, options: [...others, ofOption] }
}

/** The part of the adjustments that takes work items out or puts them in. */
export function scopeOf({ options = [] }: Adjustments): Adjustments {
  return { options: options.map(({ engineers: _, ...scope }) => scope) }
}

/** Replaces the work items that are taken out or put in, and keeps the rest. */
export function withScope({ options }: PlanToAdjust, changes: Adjustments, scope: Adjustments): Adjustments {
  const all = options.map((option): OptionAdjustments => {
    const { engineers } = findOptionAdjustments(option, changes)
    return { ...findOptionAdjustments(option, scope), ...(engineers !== undefined && { engineers }) }
  })
  return { ...changes, options: all }
}

/** Takes a work item out of the adjusted option, or puts it in. */
export function toggleItem(option: AdjustableOption, changes: Adjustments, id: WorkItemId): Adjustments {
  const ofOption = findOptionAdjustments(option, changes)
  const toggled = (ids: WorkItemId[] = []) => (ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id])
  const list = option.workItemIds.includes(id)
    ? { takeOut: toggled(ofOption.takeOut) }
    : { putIn: toggled(ofOption.putIn) }
  return withOptionAdjustments(changes, { ...ofOption, ...list })
}

/**
 * Toggles a work item with its dependencies: items that depend on it go out with it, items it depends on come in with
 * it. Returns null when that would leave nothing in the option.
 */
export function toggleItemWithDependencies(
  plan: PlanToAdjust,
  option: AdjustableOption,
  changes: Adjustments,
  id: WorkItemId,
): Adjustments | null {
  const isTakenOut = hasItem(option, changes, id)
  let next = toggleItem(option, changes, id)
  // Every iteration toggles at least one more item in the same direction, so this ends.
  for (;;) {
    const issues = findOptionIssues(plan, option, next)
    const broken = issues.flatMap((issue) => (issue.kind === 'dependency_missing' ? [issue] : []))
    if (broken.length === 0) return issues.length === 0 ? next : null
    const others = new Set(broken.map(({ workItemId, missing }) => (isTakenOut ? workItemId : missing)))
    next = [...others].reduce((made, other) => toggleItem(option, made, other), next)
  }
}

/** Whether the adjusted option has the work item. */
export function hasItem(option: AdjustableOption, changes: Adjustments, id: WorkItemId): boolean {
  return adjustedItemIds(option, findOptionAdjustments(option, changes)).includes(id)
}

/** Returns the issues that toggling the item alone would add to those of `changes`. */
export function findToggleIssues(
  plan: PlanToAdjust,
  option: AdjustableOption,
  changes: Adjustments,
  id: WorkItemId,
): AdjustmentIssue[] {
  const known = new Set(findOptionIssues(plan, option, changes).map(issueKey))
  return findOptionIssues(plan, option, toggleItem(option, changes, id)).filter((issue) => !known.has(issueKey(issue)))
}

function findOptionIssues(plan: PlanToAdjust, option: AdjustableOption, changes: Adjustments): AdjustmentIssue[] {
  return findAdjustmentIssues(plan, { options: [findOptionAdjustments(option, changes)] })
}

/** Identifies an issue regardless of where in the adjustments it occurs. */
function issueKey({ path: _, ...issue }: AdjustmentIssue): string {
  return JSON.stringify(issue)
}
