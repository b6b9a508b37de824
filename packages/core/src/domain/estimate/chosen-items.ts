import type { WorkItem } from '../schemas/index.ts'
import type { Draws, OptionScope } from './estimating-rule.ts'

/**
 * The option's items in the order of the draws, not in the order in which the option names them.
 *
 * @throws {RangeError} when the option names a work item that was not drawn
 */
export function chosenItems(draws: Draws, workItemIds: OptionScope['workItemIds']): WorkItem[] {
  const chosen = new Set(workItemIds)
  for (const id of chosen) {
    if (!draws.itemHours.has(id)) throw new RangeError(`no work item "${id}" was drawn`)
  }
  return draws.workItems.filter((item) => chosen.has(item.id))
}

/** Hours of all these items together, per draw. */
export function summedHours(draws: Draws, items: readonly WorkItem[]): Float64Array {
  const sums = new Float64Array(draws.shared.length)
  for (const { id } of items) {
    const hours = draws.itemHours.get(id)
    if (hours) addTo(sums, hours)
  }
  return sums
}

function addTo(sums: Float64Array, hours: Float64Array): void {
  for (let draw = 0; draw < sums.length; draw++) sums[draw] = (sums[draw] ?? 0) + (hours[draw] ?? 0)
}
