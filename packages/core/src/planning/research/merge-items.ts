import {
  type Address,
  type Draft,
  maxAddresses,
  maxRiskFlags,
  type WorkItem,
  type WorkItemId,
} from '../../domain/schemas/index.ts'
import { firstOf, type ItemGroup } from './match-items.ts'
import { poolHours } from './pool-hours.ts'

/** Points of value that the work of a draft adds up to, so that drafts compare. */
const draftValue = 100

/**
 * Makes one work item of each group, without dependencies. Title and discipline are those of the first draft that has
 * it, the hours are pooled, and the value is the mean of the drafts that have it, each draft's value scaled to 100 in
 * all. What any draft flags or asks counts.
 */
export function mergeItems(groups: readonly ItemGroup[], drafts: readonly Pick<Draft, 'workItems'>[]): WorkItem[] {
  const scales = drafts.map(({ workItems }) => draftValue / workItems.reduce((sum, { value }) => sum + value, 0))
  return groups.map(({ id, items }) => {
    const members = items.flatMap((item, draft) => (item === null ? [] : [{ item, scale: scales[draft] ?? 1 }]))
    const all = members.map(({ item }) => item)
    const value = members.reduce((sum, { item, scale }) => sum + item.value * scale, 0) / members.length
    const { title, discipline } = firstOf(items)
    const merged = { id, title, discipline, hours: poolHours(all.map(({ hours }) => hours)), value, dependsOn: [] }
    return {
      ...merged,
      addresses: addressesOf(all),
      ...flagsOf(all),
      ...readingOf(all),
      ...hoursFromOf(all),
      ...mergedRunningCost(all),
    }
  })
}

function addressesOf(items: readonly WorkItem[]): Address[] {
  return distinct(items.flatMap(({ addresses }) => addresses)).slice(0, maxAddresses)
}

function flagsOf(items: readonly WorkItem[]): Pick<WorkItem, 'flags'> {
  const looked = items.flatMap(({ flags }) => (flags === undefined ? [] : [flags]))
  return looked.length === 0 ? {} : { flags: distinct(looked.flat()).slice(0, maxRiskFlags) }
}

/** The least sure reading: a draft that is sure may have overlooked what another asks. */
function readingOf(items: readonly WorkItem[]): Pick<WorkItem, 'reading' | 'question'> {
  const asking = items.find(({ reading, question }) => reading === 'perhaps' && question !== undefined)
  if (asking?.question !== undefined) return { reading: 'perhaps', question: asking.question }
  if (items.some(({ reading }) => reading === 'unknown')) return { reading: 'unknown' }
  return items.some(({ reading }) => reading === 'sure') ? { reading: 'sure' } : {}
}

/** A pooled size is the team's or the catalogue's only where all say so. */
function hoursFromOf(items: readonly WorkItem[]): Pick<WorkItem, 'hoursFrom'> {
  const [first, ...others] = new Set(items.map(({ hoursFrom }) => hoursFrom))
  if (first === undefined && others.length === 0) return {}
  return { hoursFrom: first === undefined || others.length > 0 ? 'model' : first }
}

/** From the least that any draft names to the most: drafts that name none have not said that it is free. */
function mergedRunningCost(items: readonly WorkItem[]): Pick<WorkItem, 'runningCost'> {
  const named = items.flatMap(({ runningCost }) => (runningCost === undefined ? [] : [runningCost]))
  if (named.length === 0) return {}
  const [low, high] = [Math.min(...named.map((cost) => cost.low)), Math.max(...named.map((cost) => cost.high))]
  return { runningCost: { low, high } }
}

function distinct<Element>(elements: readonly Element[]): Element[] {
  return [...new Map(elements.map((element) => [JSON.stringify(element), element])).values()]
}

/**
 * The dependencies of merged items: those that any draft states, except two kinds. One that an option would break, by
 * including an item without what it depends on, is left out, because another draft does without it. So is one that
 * points up: each draft gives an item a depth, the longest chain below it, and a dependency has to lead to a smaller mean
 * depth. That keeps circles out where drafts state opposite orders.
 */
export function mergeDependencies(
  groups: readonly ItemGroup[],
  drafts: readonly Pick<Draft, 'workItems'>[],
  options: readonly { workItemIds: readonly WorkItemId[] }[],
): ReadonlyMap<WorkItemId, WorkItemId[]> {
  const depths = drafts.map(({ workItems }) => depthsOf(workItems))
  const groupOf = drafts.map((_, draft) => new Map(groups.flatMap(({ id, items }) => idIn(items, draft, id))))
  const meanDepth = new Map(groups.map(({ id, items }) => [id, meanOf(items, depths)]))
  const included = options.map(({ workItemIds }) => new Set(workItemIds))
  const isKept = (from: WorkItemId, to: WorkItemId) =>
    (meanDepth.get(to) ?? 0) < (meanDepth.get(from) ?? 0) && included.every((ids) => !ids.has(from) || ids.has(to))
  return new Map(
    groups.map(({ id, items }) => {
      const stated = items.flatMap((item, draft) =>
        (item?.dependsOn ?? []).flatMap((on) => groupOf[draft]?.get(on) ?? []),
      )
      return [id, [...new Set(stated)].filter((on) => isKept(id, on))]
    }),
  )
}

function idIn(items: ItemGroup['items'], draft: number, id: WorkItemId): [WorkItemId, WorkItemId][] {
  const item = items[draft]
  return item ? [[item.id, id]] : []
}

function meanOf(items: ItemGroup['items'], depths: readonly ReadonlyMap<WorkItemId, number>[]): number {
  const known = items.flatMap((item, draft) => (item === null ? [] : (depths[draft]?.get(item.id) ?? 0)))
  return known.reduce((sum, depth) => sum + depth, 0) / known.length
}

/** The longest chain of dependencies below each item; 0 for an item that depends on nothing. */
function depthsOf(workItems: readonly WorkItem[]): Map<WorkItemId, number> {
  const byId = new Map(workItems.map((item) => [item.id, item]))
  const depths = new Map<WorkItemId, number>()
  const depthOf = (id: WorkItemId): number => {
    const known = depths.get(id)
    if (known !== undefined) return known
    const depth = Math.max(-1, ...(byId.get(id)?.dependsOn ?? []).map(depthOf)) + 1
    depths.set(id, depth)
    return depth
  }
  for (const { id } of workItems) depthOf(id)
  return depths
}
