import { type HoursRange, maxAddresses } from '@plangate/core/schemas'
import { coreOf } from '../capability-catalogue/catalogue.ts'
import { listedAtMost, shortened } from '../wording/phrasing.ts'
import type { PlannedItem } from './planned-item.ts'

/**
 * Reduces a plan to `maxItems` without losing a need or a constraint: first drops catalogue items that the brief does not
 * ask for, then merges catalogue items into the core of their capability, then merges similar custom items.
 */
export function condenseItems(items: readonly PlannedItem[], maxItems: number): PlannedItem[] {
  const asked = dropUnasked(items, maxItems)
  const merged = asked.length > maxItems ? mergeIntoCores(asked) : asked
  const custom = merged.filter(isCustom)
  const others = merged.filter((item) => !isCustom(item))
  return [...others, ...mergeSimilar(custom, maxItems - others.length)]
}

function isCustom({ origin }: PlannedItem): boolean {
  return origin === 'need' || origin === 'constraint'
}

/** Drops catalogue items that the brief does not ask for, the least valuable first, until the plan fits. */
function dropUnasked(items: readonly PlannedItem[], maxItems: number): PlannedItem[] {
  const leastFirst = items.filter((item) => isUnasked(item, items)).toSorted((a, b) => a.value - b.value)
  const dropped = new Set(leastFirst.slice(0, Math.max(0, items.length - maxItems)))
  return items.filter((item) => !dropped.has(item))
}

/** Whether an item addresses nothing beyond what the core of its capability addresses. */
function isUnasked(item: PlannedItem, items: readonly PlannedItem[]): boolean {
  const core = coreAmong(item, items)
  if (!core || core === item) return false
  return item.addresses.every(({ words }) => core.addresses.some((known) => known.words === words))
}

function coreAmong({ capability }: PlannedItem, items: readonly PlannedItem[]): PlannedItem | undefined {
  if (!capability) return undefined
  const { id } = coreOf(capability)
  return items.find((item) => item.id === id)
}

function mergeIntoCores(items: readonly PlannedItem[]): PlannedItem[] {
  return items.flatMap((item) => {
    const core = coreAmong(item, items)
    if (!core) return [item]
    if (core !== item) return []
    const parts = items.filter((other) => other !== item && other.capability === item.capability)
    return [{ ...parts.reduce(mergeItems, item), title: item.title }]
  })
}

/** Merges items of one origin and priority in runs, as short as possible while all runs fit `room`. */
function mergeSimilar(items: readonly PlannedItem[], room: number): PlannedItem[] {
  const kinds = [...new Set(items.map(kindOf))].map((kind) => items.filter((item) => kindOf(item) === kind))
  for (let size = 1; size < maxAddresses; size++) {
    const runs = kinds.flatMap((like) => chunksOf(like, size))
    if (runs.length <= room) return runs.map(mergeRun)
  }
  return kinds.flatMap((like) => chunksOf(like, maxAddresses)).map(mergeRun)
}

function kindOf({ origin, priority }: PlannedItem): string {
  return `${origin}:${priority}`
}

function chunksOf(items: readonly PlannedItem[], size: number): PlannedItem[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, run) => items.slice(run * size, (run + 1) * size))
}

function mergeRun(run: readonly PlannedItem[]): PlannedItem {
  const title = shortened(
    listedAtMost(
      run.map((item) => shortened(item.title, 80)),
      2,
    ),
    200,
  )
  return { ...run.reduce((all, item) => mergeItems(all, item)), title }
}

function mergeItems(a: PlannedItem, b: PlannedItem): PlannedItem {
  const missing = b.addresses.filter(({ words }) => !a.addresses.some((known) => known.words === words))
  return {
    ...a,
    hours: sum(a.hours, b.hours),
    value: Math.round((a.value + b.value) * 10) / 10,
    dependsOn: [...new Set([...a.dependsOn, ...b.dependsOn.filter((id) => id !== a.id)])],
    addresses: [...a.addresses, ...missing].slice(0, maxAddresses),
  }
}

function sum(a: HoursRange, b: HoursRange): HoursRange {
  return { low: a.low + b.low, likely: a.likely + b.likely, high: a.high + b.high }
}
