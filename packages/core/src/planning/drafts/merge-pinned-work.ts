import type { Draft, WorkItem, WorkItemId } from '../../domain/schemas/index.ts'
import { takeNumberedId } from '../runner/free-work-item-id.ts'
import { haveSameMembers } from '../runner/have-same-members.ts'
import type { Pins } from './pins.ts'

type Work = Pick<Draft, 'workItems' | 'options'>

/**
 * Merges the work of pinned options into a draft. An item that both have is one piece of work with one estimate: the
 * pinned one wins over the draft's hours, value and words. Where its dependencies differ it is another piece of work and
 * gets an id of its own, so that each new option still includes everything that its items depend on.
 */
export function mergePinnedWork({ workItems, options }: Work, pins: Pick<Pins, 'workItems'>): Work {
  const others = differentWork(workItems, pins.workItems)
  const taken = new Set([...workItems, ...pins.workItems].map(({ id }) => id))
  const newIds = new Map([...others].map((id) => [id, takeNumberedId(id, taken)]))
  const rename = (ids: readonly WorkItemId[]) => ids.map((id) => newIds.get(id) ?? id)
  const pinnedIds = new Set(pins.workItems.map(({ id }) => id))
  const added = workItems.filter(({ id }) => !pinnedIds.has(id) || others.has(id))
  return {
    workItems: [
      ...pins.workItems,
      ...added.map((item) => ({ ...item, id: newIds.get(item.id) ?? item.id, dependsOn: rename(item.dependsOn) })),
    ],
    options: options.map((option) => ({ ...option, workItemIds: rename(option.workItemIds) })),
  }
}

/** Ids of draft items whose dependencies differ from those of the pinned items with the same ids. */
function differentWork(workItems: readonly WorkItem[], pinned: readonly WorkItem[]): Set<WorkItemId> {
  const pinnedById = new Map(pinned.map((item) => [item.id, item]))
  const different = new Set<WorkItemId>()
  const differs = ({ id, dependsOn }: WorkItem) => {
    const same = pinnedById.get(id)
    if (!same || different.has(id)) return false
    return dependsOn.some((other) => different.has(other)) || !haveSameMembers(same.dependsOn, dependsOn)
  }
  for (let found = workItems.filter(differs); found.length > 0; found = workItems.filter(differs))
    for (const { id } of found) different.add(id)
  return different
}
