import type { FieldIssue } from '../errors/index.ts'
import {
  type Adjustments,
  maxWorkItems,
  type OptionAdjustments,
  type OptionId,
  type PlanSet,
  type WorkItem,
  type WorkItemId,
} from '../schemas/index.ts'
import { type AdjustableOption, adjustedItemIds } from './adjustments-to.ts'

/** A reason why adjustments cannot be applied to a plan set. `path` points into the adjustments. */
export type AdjustmentIssue = { optionId: OptionId; path: (string | number)[] } & (
  | { kind: 'unknown_option' }
  | { kind: 'unknown_item'; workItemId: WorkItemId }
  | { kind: 'not_in_option'; workItemId: WorkItemId }
  | { kind: 'already_in_option'; workItemId: WorkItemId }
  /** The option would have `workItemId` without `missing`, which it depends on. */
  | { kind: 'dependency_missing'; workItemId: WorkItemId; missing: WorkItemId }
  | { kind: 'nothing_left' }
  /** The option would have more than `limit` work items, the most that an option may have. */
  | { kind: 'too_many_items'; limit: number }
)

/**
 * Lists what the adjustments name but the plan set does not have, and the dependencies that they would break. Without
 * issues, they can be applied.
 */
export function findAdjustmentIssues(
  { workItems, options }: Pick<PlanSet, 'workItems' | 'options'>,
  adjustments: Adjustments,
): AdjustmentIssue[] {
  const known = new Map(options.map((option) => [option.id, option]))
  return (adjustments.options ?? []).flatMap((own, index): AdjustmentIssue[] => {
    const option = known.get(own.optionId)
    const path = ['options', index]
    if (!option) return [{ kind: 'unknown_option', optionId: own.optionId, path: [...path, 'optionId'] }]
    const unknown = findUnknownItems(workItems, option, own, path)
    return unknown.length > 0
      ? unknown
      : [...findTooManyItems(option, own, path), ...findBrokenDependencies(workItems, option, own, path)]
  })
}

/** The issue as a sentence, for the caller that sent the adjustments. */
export function describeAdjustmentIssue(issue: AdjustmentIssue): FieldIssue {
  return { path: issue.path.join('.'), message: sentenceFor(issue) }
}

function sentenceFor(issue: AdjustmentIssue): string {
  switch (issue.kind) {
    case 'unknown_option':
      return 'the plan has no such option'
    case 'unknown_item':
      return `"${issue.workItemId}" is not a work item`
    case 'not_in_option':
      return `the option does not have "${issue.workItemId}"`
    case 'already_in_option':
      return `the option has "${issue.workItemId}" already`
    case 'dependency_missing':
      return `"${issue.workItemId}" needs "${issue.missing}", which the option would leave out`
    case 'nothing_left':
      return 'the option would have no work item left'
    case 'too_many_items':
      return `the option would have more than ${issue.limit} work items`
  }
}

type Place = AdjustmentIssue['path']

function findUnknownItems(
  workItems: readonly WorkItem[],
  { id: optionId, workItemIds }: AdjustableOption,
  { takeOut = [], putIn = [] }: OptionAdjustments,
  path: Place,
): AdjustmentIssue[] {
  const isItem = (id: WorkItemId) => workItems.some((item) => item.id === id)
  const unknown = (
    workItemId: WorkItemId,
    kind: 'not_in_option' | 'already_in_option',
    list: string,
  ): AdjustmentIssue => ({
    kind: isItem(workItemId) ? kind : 'unknown_item',
    optionId,
    workItemId,
    path: [...path, list],
  })
  return [
    ...takeOut.filter((id) => !workItemIds.includes(id)).map((id) => unknown(id, 'not_in_option', 'takeOut')),
    ...putIn
      .filter((id) => !isItem(id) || workItemIds.includes(id))
      .map((id) => unknown(id, 'already_in_option', 'putIn')),
  ]
}

/** A single draft stays within the limit, but a plan set with pinned options holds work from several drafts. */
function findTooManyItems(option: AdjustableOption, own: OptionAdjustments, path: Place): AdjustmentIssue[] {
  if (adjustedItemIds(option, own).length <= maxWorkItems) return []
  return [{ kind: 'too_many_items', optionId: option.id, limit: maxWorkItems, path: [...path, 'putIn'] }]
}

/** Items whose dependencies the adjusted option would leave out. */
function findBrokenDependencies(
  workItems: readonly WorkItem[],
  option: AdjustableOption,
  own: OptionAdjustments,
  path: Place,
): AdjustmentIssue[] {
  const { id: optionId } = option
  const chosen = new Set(adjustedItemIds(option, own))
  if (chosen.size === 0) return [{ kind: 'nothing_left', optionId, path: [...path, 'takeOut'] }]
  const isPutIn = (id: WorkItemId) => own.putIn?.includes(id) ?? false
  return workItems
    .filter(({ id }) => chosen.has(id))
    .flatMap(({ id: workItemId, dependsOn }) =>
      [...new Set(dependsOn)]
        .filter((missing) => !chosen.has(missing))
        .map((missing) => ({
          kind: 'dependency_missing' as const,
          optionId,
          workItemId,
          missing,
          path: [...path, isPutIn(workItemId) ? 'putIn' : 'takeOut'],
        })),
    )
}
