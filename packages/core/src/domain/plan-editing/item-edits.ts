import { type WorkItem, WorkItemId } from '../schemas/index.ts'
import type { EditedDraft } from './edited-draft.ts'
import type { AddedItem, ItemEdit } from './plan-edit.ts'

export function changeItem(draft: EditedDraft, id: WorkItemId, edit: ItemEdit): EditedDraft {
  return { ...draft, workItems: draft.workItems.map((item) => (item.id === id ? changedItem(item, edit) : item)) }
}

function changedItem(item: WorkItem, { hours, runningCost, ...change }: ItemEdit): WorkItem {
  const { runningCost: before, ...others } = item
  const now = runningCost === undefined ? before : runningCost
  return { ...others, ...change, hours: { ...item.hours, ...hours }, ...(now && { runningCost: now }) }
}

/** Leaves the draft as it is when the plan has no such item. */
export function includeItem(draft: EditedDraft, id: WorkItemId, key: string, isIn: boolean): EditedDraft {
  if (draft.workItems.every((item) => item.id !== id)) return draft
  const placed = (ids: WorkItemId[]) => (isIn ? [...ids, id] : ids.filter((other) => other !== id))
  return {
    ...draft,
    options: draft.options.map((option) =>
      option.key === key && option.workItemIds.includes(id) !== isIn
        ? { ...option, workItemIds: placed(option.workItemIds) }
        : option,
    ),
  }
}

export function addItem(draft: EditedDraft, after: WorkItemId | null, added: AddedItem): EditedDraft {
  const item: WorkItem = { ...added, id: freeItemId(draft, 'added'), dependsOn: [] }
  const place = draft.workItems.findIndex(({ id }) => id === after) + 1
  return {
    ...draft,
    workItems: draft.workItems.toSpliced(place, 0, item),
    options: draft.options.map((option) => ({ ...option, workItemIds: [...option.workItemIds, item.id] })),
  }
}

/** What depended on the item no longer does. */
export function removeItem(draft: EditedDraft, id: WorkItemId): EditedDraft {
  const without = (ids: WorkItemId[]) => (ids.includes(id) ? ids.filter((other) => other !== id) : ids)
  return {
    ...draft,
    workItems: draft.workItems.flatMap((item) =>
      item.id === id ? [] : [withDependencies(item, without(item.dependsOn))],
    ),
    options: draft.options.map((option) => ({ ...option, workItemIds: without(option.workItemIds) })),
  }
}

/**
 * Makes two items of one, each with half of its hours and of its value, in the same options. Both depend on what it
 * depended on, and what depended on it depends on both.
 */
export function splitItem(draft: EditedDraft, id: WorkItemId): EditedDraft {
  const item = draft.workItems.find((other) => other.id === id)
  if (!item) return draft
  const second = freeItemId(draft, id)
  const withBoth = (ids: WorkItemId[]) => ids.flatMap((other) => (other === id ? [id, second] : [other]))
  const halves = [half(item, 1), { ...half(item, 2), id: second }]
  return {
    ...draft,
    workItems: draft.workItems.flatMap((other) =>
      other.id === id ? halves : [withDependencies(other, withBoth(other.dependsOn))],
    ),
    options: draft.options.map((option) => ({ ...option, workItemIds: withBoth(option.workItemIds) })),
  }
}

/** The same item when its dependencies stay the same, so that what is made of it need not be made again. */
function withDependencies(item: WorkItem, dependsOn: WorkItemId[]): WorkItem {
  return dependsOn.length === item.dependsOn.length ? item : { ...item, dependsOn }
}

/** So much is left of a title that "part 2" fits behind it. */
const maxTitleToSplit = 190

/** The first half keeps the running cost: a server cannot be halved. */
function half(item: WorkItem, part: 1 | 2): WorkItem {
  const { runningCost, ...others } = item
  const { low, likely, high } = item.hours
  return {
    ...others,
    ...(runningCost && part === 1 && { runningCost }),
    title: `${item.title.slice(0, maxTitleToSplit)}, part ${part}`,
    hours: { low: low / 2, likely: likely / 2, high: high / 2 },
    value: item.value / 2,
  }
}

/** The longest that an id may be, less room for a number. */
const maxStem = 58

/** "payments-2", or the next number that is free. */
export function freeItemId({ workItems }: EditedDraft, stem: string): WorkItemId {
  const taken = new Set<string>(workItems.map(({ id }) => id))
  let number = 2
  while (taken.has(numbered(stem, number))) number++
  return WorkItemId.parse(numbered(stem, number))
}

function numbered(stem: string, number: number): string {
  return `${stem.slice(0, maxStem)}-${number}`
}
