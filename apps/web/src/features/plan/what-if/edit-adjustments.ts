import {
  type AdjustableOption,
  type AdjustmentIssue,
  adjustedItemIds,
  adjustmentsTo,
  findAdjustmentIssues,
  findOptionAdjustments,
} from '@plangate/core/analysis'
import type { Adjustments, OptionAdjustments, PlanSet, WorkItemId } from '@plangate/core/schemas'

type PlanToAdjust = Pick<PlanSet, 'workItems' | 'options' | 'assumptions'>

/**
 * Only what makes a difference to one of the options, in one form for all that comes to the same; undefined when
 * nothing does, so that the address of no change is the address of the plan.
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

/** The changes with those of one option replaced. */
export function withOptionAdjustments(changes: Adjustments, ofOption: OptionAdjustments): Adjustments {
  const others = (changes.options ?? []).filter(({ optionId }) => optionId !== ofOption.optionId)
  return { ...changes, options: [...others, ofOption] }
}

/** Takes a work item out that the option has by now, or puts it in. */
export function toggleItem(option: AdjustableOption, changes: Adjustments, id: WorkItemId): Adjustments {
  const ofOption = findOptionAdjustments(option, changes)
  const toggled = (ids: WorkItemId[] = []) => (ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id])
  const list = option.workItemIds.includes(id)
    ? { takeOut: toggled(ofOption.takeOut) }
    : { putIn: toggled(ofOption.putIn) }
  return withOptionAdjustments(changes, { ...ofOption, ...list })
}

/**
 * The same with all that is tied to it: what depends on an item goes out with it, what an item depends on comes in with
 * it. Null where that cannot be made, because nothing would be left.
 */
export function toggleItemWithDependencies(
  plan: PlanToAdjust,
  option: AdjustableOption,
  changes: Adjustments,
  id: WorkItemId,
): Adjustments | null {
  const isTakenOut = hasItem(option, changes, id)
  let next = toggleItem(option, changes, id)
  // Each round moves one more item the same way, so there are at most as many rounds as items.
  for (;;) {
    const issues = findOptionIssues(plan, option, next)
    const torn = issues.find((issue) => issue.kind === 'dependency_missing')
    if (!torn) return issues.length === 0 ? next : null
    next = toggleItem(option, next, isTakenOut ? torn.workItemId : torn.missing)
  }
}

/** Whether the option has the work item after the changes. */
export function hasItem(option: AdjustableOption, changes: Adjustments, id: WorkItemId): boolean {
  return adjustedItemIds(option, findOptionAdjustments(option, changes)).includes(id)
}

/** What stands against toggling the item alone, and did not stand against the changes before. */
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

/** The same for the same issue, wherever in the changes it is. */
function issueKey({ path: _, ...issue }: AdjustmentIssue): string {
  return JSON.stringify(issue)
}
