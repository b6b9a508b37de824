import type { SelectedWork } from '@plangate/core/progress'
import { ItemActual, type ItemState, type WorkItem, type WorkItemId, type WorkProgress } from '@plangate/core/schemas'

/** What is typed for an item. */
export interface TypedActual {
  state: ItemState
  /** Paid person-hours, as typed; empty when there are none yet. */
  hours: string
}

export type TypedActuals = Record<WorkItemId, TypedActual>

/** The items that were selected, in the order of the plan. */
export function selectedItems({ planSet, option }: SelectedWork): WorkItem[] {
  const selected = new Set(option.workItemIds)
  return planSet.workItems.filter(({ id }) => selected.has(id))
}

/** What is recorded, as it would be typed. */
export function typedFrom(items: readonly WorkItem[], { items: recorded }: Pick<WorkProgress, 'items'>): TypedActuals {
  const known = new Map(recorded.map((item) => [item.workItemId, item]))
  return Object.fromEntries(
    items.map(({ id }): [WorkItemId, TypedActual] => {
      const item = known.get(id)
      return [id, { state: item?.state ?? 'open', hours: item ? String(item.hours) : '' }]
    }),
  )
}

/** The items whose state or hours differ from what is recorded, and those that cannot be read. */
export function readTyped(
  typed: TypedActuals,
  recorded: TypedActuals,
  items: readonly WorkItem[],
): { changed: ItemActual[]; wrong: WorkItemId[] } {
  const changed: ItemActual[] = []
  const wrong: WorkItemId[] = []
  for (const { id } of items) {
    const [now, before] = [typed[id], recorded[id]]
    if (now === undefined || (now.state === before?.state && now.hours.trim() === before.hours)) continue
    const hours = now.hours.trim()
    const read = ItemActual.safeParse({
      workItemId: id,
      state: now.state,
      hours: hours === '' ? 0 : /^\d+(\.\d+)?$/.test(hours) ? Number(hours) : Number.NaN,
    })
    if (read.success) changed.push(read.data)
    else wrong.push(id)
  }
  return { changed, wrong }
}
