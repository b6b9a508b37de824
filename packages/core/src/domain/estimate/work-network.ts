import type { WorkItem, WorkItemId } from '../schemas/index.ts'

/** An option's work items, the most urgent first, and their dependencies, by position in that order. */
export interface WorkNetwork {
  ids: readonly WorkItemId[]
  /** How many items of the option each one waits for. */
  dependencies: Int32Array
  /** The positions of the items that wait for each one: those of item n from place `dependentsFrom[n]` to that of n + 1. */
  dependents: Int32Array
  dependentsFrom: Int32Array
}

/** Hours that an item usually takes. */
export type UsualHours = (item: WorkItem) => number

/**
 * Orders items by the longest chain of work that starts with them, on usual hours, as the critical path method does;
 * ties by id. The order is fixed once per option, so that all draws follow one plan. Dependencies on items outside the
 * option are ignored: the option does without them. So are those that follow from others, which changes no schedule:
 * every draw would follow them again, and a plan can have thousands.
 *
 * @throws {RangeError} when items depend on each other in a circle, which the schema refuses
 */
export function buildWorkNetwork(workItems: readonly WorkItem[], usualHours: UsualHours): WorkNetwork {
  const chain = longestChains(workItems, usualHours)
  const urgency = (item: WorkItem) => chain.get(item.id) ?? 0
  const ordered = workItems.toSorted((a, b) => urgency(b) - urgency(a) || (a.id < b.id ? -1 : 1))
  const positions = new Map(ordered.map((item, position) => [item.id, position]))
  const needed = withoutImplied(
    ordered.map((item) => [...new Set(item.dependsOn)].flatMap((id) => positions.get(id) ?? [])),
  )
  return {
    ids: ordered.map((item) => item.id),
    dependencies: Int32Array.from(needed, (positionsNeeded) => positionsNeeded.length),
    ...listDependents(needed),
  }
}

/**
 * The transitive reduction (Aho, Garey and Ullman, 1972): drops the dependencies of an item that its other ones depend
 * on. An item is more urgent than what depends on it, so dependencies come first.
 */
function withoutImplied(needed: readonly (readonly number[])[]): number[][] {
  const size = needed.length
  /** Whether item `row` waits for item `column`, also through others. */
  const waits = new Uint8Array(size * size)
  return needed.map((direct, item) => {
    const row = waits.subarray(item * size, (item + 1) * size)
    return direct
      .toSorted((a, b) => b - a)
      .filter((dependency) => {
        if (row[dependency] === 1) return false
        row[dependency] = 1
        for (let before = 0; before < dependency; before++) {
          if (waits[dependency * size + before] === 1) row[before] = 1
        }
        return true
      })
  })
}

function listDependents(needed: readonly (readonly number[])[]): Pick<WorkNetwork, 'dependents' | 'dependentsFrom'> {
  const lists = needed.map((): number[] => [])
  needed.forEach((positionsNeeded, dependent) => {
    for (const position of positionsNeeded) lists[position]?.push(dependent)
  })
  let from = 0
  const dependentsFrom = [0, ...lists.map((list) => (from += list.length))]
  return { dependents: Int32Array.from(lists.flat()), dependentsFrom: Int32Array.from(dependentsFrom) }
}

/** For each item, the usual hours of the longest chain of dependent work that starts with it, itself included. */
function longestChains(workItems: readonly WorkItem[], usualHours: UsualHours): Map<WorkItemId, number> {
  const dependents = new Map(workItems.map((item): [WorkItemId, WorkItem[]] => [item.id, []]))
  for (const item of workItems) for (const dependency of item.dependsOn) dependents.get(dependency)?.push(item)
  const chains = new Map<WorkItemId, number>()
  const followed = new Set<WorkItemId>()
  const chainOf = (item: WorkItem): number => {
    const known = chains.get(item.id)
    if (known !== undefined) return known
    if (followed.has(item.id)) throw new RangeError(`work item "${item.id}" depends on itself`)
    followed.add(item.id)
    const chain = usualHours(item) + Math.max(0, ...(dependents.get(item.id) ?? []).map(chainOf))
    chains.set(item.id, chain)
    return chain
  }
  for (const item of workItems) chainOf(item)
  return chains
}
