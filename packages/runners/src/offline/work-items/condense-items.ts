import { coreOf } from '../capability-catalogue/catalogue.ts'
import type { PlannedItem } from './planned-item.ts'

/** Drops catalogue items that no passage asks for, the least valuable first, until a plan has at most `maxItems`. */
export function condenseItems(items: readonly PlannedItem[], maxItems: number): PlannedItem[] {
  const needed = new Set(items.flatMap(({ dependsOn }) => dependsOn))
  const unasked = items.filter((item) => isUnasked(item) && !needed.has(item.id))
  const leastFirst = unasked.toSorted((a, b) => a.value - b.value)
  const dropped = new Set(leastFirst.slice(0, Math.max(0, items.length - maxItems)))
  return items.filter((item) => !dropped.has(item))
}

/** Whether the catalogue adds an item to those that passages ask for. */
function isUnasked({ id, capability, reading }: PlannedItem): boolean {
  return capability !== null && reading === undefined && coreOf(capability).id !== id
}
