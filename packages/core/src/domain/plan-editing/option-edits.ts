import { maxOptions, minOptions, type WorkItem, type WorkItemId } from '../schemas/index.ts'
import type { EditedDraft } from './edited-draft.ts'
import type { OptionEdit } from './plan-edit.ts'

export function changeOption(draft: EditedDraft, key: string, change: OptionEdit): EditedDraft {
  return {
    ...draft,
    options: draft.options.map((option) => (option.key === key ? { ...option, ...change } : option)),
  }
}

/** Adds an option with the work, team and words of another. */
export function copyOption(draft: EditedDraft, key: string): EditedDraft {
  const option = draft.options.find((other) => other.key === key)
  if (!option || draft.options.length >= maxOptions) return draft
  const copy = { ...option, key: freeOptionKey(draft), name: `${option.name.slice(0, maxNameToCopy)}, copy` }
  return { ...draft, options: [...draft.options, copy] }
}

/** So much is left of a name that ", copy" fits behind it. */
const maxNameToCopy = 190

export function dropOption(draft: EditedDraft, key: string): EditedDraft {
  const options = draft.options.filter((option) => option.key !== key)
  const [first] = options
  if (options.length < minOptions || !first) return draft
  const recommendedKey = draft.recommendedKey === key ? first.key : draft.recommendedKey
  return { ...draft, options, recommendedKey }
}

export function includeDependencies(draft: EditedDraft): EditedDraft {
  const items = new Map(draft.workItems.map((item) => [item.id, item]))
  return {
    ...draft,
    options: draft.options.map((option) => ({ ...option, workItemIds: withDependencies(option.workItemIds, items) })),
  }
}

/** A set goes on over what is added to it meanwhile. */
function withDependencies(chosen: readonly WorkItemId[], items: ReadonlyMap<WorkItemId, WorkItem>): WorkItemId[] {
  const ids = new Set(chosen)
  for (const id of ids) for (const dependency of items.get(id)?.dependsOn ?? []) ids.add(dependency)
  return [...ids]
}

function freeOptionKey({ options }: EditedDraft): string {
  const taken = new Set(options.map(({ key }) => key))
  let number = 1
  while (taken.has(`added-${number}`)) number++
  return `added-${number}`
}
