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
  const none = new Float64Array(draws.shared.length)
  const hours = items.map(({ id }) => draws.itemHours.get(id) ?? none)
  for (let place = 0; place < hours.length; place += 3)
    addThree(sums, hours[place] ?? none, hours[place + 1] ?? none, hours[place + 2] ?? none)
  return sums
}

/** Adds one after the other, as the last digit depends on the order. Three at a time take a third of the time. */
function addThree(sums: Float64Array, a: Float64Array, b: Float64Array, c: Float64Array): void {
  for (let draw = 0; draw < sums.length; draw++)
    sums[draw] = (sums[draw] ?? 0) + (a[draw] ?? 0) + (b[draw] ?? 0) + (c[draw] ?? 0)
}
