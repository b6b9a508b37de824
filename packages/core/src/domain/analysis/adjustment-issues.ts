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

/** Why changes cannot be made of a plan set. `path` leads into the changes. */
export type AdjustmentIssue = { optionId: OptionId; path: (string | number)[] } & (
  | { kind: 'unknown_option' }
  | { kind: 'unknown_item'; workItemId: WorkItemId }
  | { kind: 'not_in_option'; workItemId: WorkItemId }
  | { kind: 'already_in_option'; workItemId: WorkItemId }
  /** The option would have `workItemId` without `missing`, which that depends on. */
  | { kind: 'dependency_missing'; workItemId: WorkItemId; missing: WorkItemId }
  | { kind: 'nothing_left' }
  /** More than an option may have. */
  | { kind: 'too_many_items'; most: number }
)

/** What the changes name that is not there, and what they would tear apart. When there is nothing, they can be made. */
export function findAdjustmentIssues(
  { workItems, options }: Pick<PlanSet, 'workItems' | 'options'>,
  changes: Adjustments,
): AdjustmentIssue[] {
  const known = new Map(options.map((option) => [option.id, option]))
  return (changes.options ?? []).flatMap((ofOption, index): AdjustmentIssue[] => {
    const option = known.get(ofOption.optionId)
    const path = ['options', index]
    if (!option) return [{ kind: 'unknown_option', optionId: ofOption.optionId, path: [...path, 'optionId'] }]
    const misnamed = findMisnamed(workItems, option, ofOption, path)
    return misnamed.length > 0
      ? misnamed
      : [...findTooMany(option, ofOption, path), ...findTorn(workItems, option, ofOption, path)]
  })
}

/** A sentence for whoever sent the changes. */
export function describeAdjustmentIssue(issue: AdjustmentIssue): FieldIssue {
  return { path: issue.path.join('.'), message: sentenceFor(issue) }
}

function sentenceFor(issue: AdjustmentIssue): string {
  switch (issue.kind) {
    case 'unknown_option':
      return 'the plan has no such option'
    case 'unknown_item':
      return `"${issue.workItemId}" is no work item`
    case 'not_in_option':
      return `the option does not have "${issue.workItemId}"`
    case 'already_in_option':
      return `the option has "${issue.workItemId}" already`
    case 'dependency_missing':
      return `"${issue.workItemId}" needs "${issue.missing}", which the option would leave out`
    case 'nothing_left':
      return 'the option would have no work item left'
    case 'too_many_items':
      return `the option would have more than ${issue.most} work items`
  }
}

type Place = AdjustmentIssue['path']

function findMisnamed(
  workItems: readonly WorkItem[],
  { id: optionId, workItemIds }: AdjustableOption,
  { takeOut = [], putIn = [] }: OptionAdjustments,
  path: Place,
): AdjustmentIssue[] {
  const isItem = (id: WorkItemId) => workItems.some((item) => item.id === id)
  const misnamed = (
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
    ...takeOut.filter((id) => !workItemIds.includes(id)).map((id) => misnamed(id, 'not_in_option', 'takeOut')),
    ...putIn
      .filter((id) => !isItem(id) || workItemIds.includes(id))
      .map((id) => misnamed(id, 'already_in_option', 'putIn')),
  ]
}

/** A draft has fewer items than that, but beside pinned options there is work of several drafts. */
function findTooMany(option: AdjustableOption, changes: OptionAdjustments, path: Place): AdjustmentIssue[] {
  if (adjustedItemIds(option, changes).length <= maxWorkItems) return []
  return [{ kind: 'too_many_items', optionId: option.id, most: maxWorkItems, path: [...path, 'putIn'] }]
}

/** Dependencies that the changes leave without what they rest on. */
function findTorn(
  workItems: readonly WorkItem[],
  option: AdjustableOption,
  changes: OptionAdjustments,
  path: Place,
): AdjustmentIssue[] {
  const { id: optionId } = option
  const chosen = new Set(adjustedItemIds(option, changes))
  if (chosen.size === 0) return [{ kind: 'nothing_left', optionId, path: [...path, 'takeOut'] }]
  const isPutIn = (id: WorkItemId) => changes.putIn?.includes(id) ?? false
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
