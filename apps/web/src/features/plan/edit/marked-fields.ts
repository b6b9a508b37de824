import type { EditedDraft, EditIssue } from '@plangate/core/plan-editing'
import type { WorkItem, WorkItemId } from '@plangate/core/schemas'

/** The names of columns, with spaces between them; an option's is its place. Text, so that rows compare it quickly. */
export type MarkedFields = string

/** The columns in which a work item differs from what it was; undefined `before`: it was added. */
export function changedFieldsOf(
  item: WorkItem,
  before: WorkItem | undefined,
  start: EditedDraft,
  draft: EditedDraft,
): MarkedFields {
  if (!before) return 'title'
  const placed = draft.options.flatMap(({ key, workItemIds }, place) => {
    const option = start.options.find((other) => other.key === key)
    return option && option.workItemIds.includes(item.id) !== workItemIds.includes(item.id) ? [String(place)] : []
  })
  return [...(item === before ? [] : changedValues(item, before)), ...placed].join(' ')
}

function changedValues(item: WorkItem, before: WorkItem): string[] {
  const hours = (['low', 'likely', 'high'] as const).filter((field) => item.hours[field] !== before.hours[field])
  return [
    ...(item.title === before.title ? [] : ['title']),
    ...hours,
    ...(item.value === before.value ? [] : ['value']),
    ...(item.dependsOn.join() === before.dependsOn.join() ? [] : ['dependsOn']),
  ]
}

/** The columns of a work item in which something is wrong. */
export function wrongFieldsOf(issues: readonly EditIssue[], id: WorkItemId, { options }: EditedDraft): MarkedFields {
  const fields = issues.flatMap(({ place }) => {
    if (place.kind === 'item' && place.id === id) return [place.field]
    if (place.kind !== 'inclusion' || place.id !== id) return []
    return [String(options.findIndex(({ key }) => key === place.key))]
  })
  return [...new Set(fields)].join(' ')
}
