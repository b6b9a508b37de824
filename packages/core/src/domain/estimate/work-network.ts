import type { WorkItem, WorkItemId } from '../schemas/index.ts'

/** An option's work items, the most urgent first, and their dependencies, by position in that order. */
export interface WorkNetwork {
  ids: readonly WorkItemId[]
  /** How many items of the option each one depends on. */
  dependencies: Int32Array
  /** The positions of the items that depend on each one. */
  dependents: readonly (readonly number[])[]
}

/**
 * Orders items by the longest chain of work that starts with them, on median hours, as the critical path method does;
 * ties by id. The order is fixed once per option, so that all draws follow one plan. Dependencies on items outside the
 * option are ignored: the option does without them.
 */
export function buildWorkNetwork(workItems: readonly WorkItem[]): WorkNetwork {
  const chain = longestChains(workItems)
  const urgency = (item: WorkItem) => chain.get(item.id) ?? 0
  const ordered = workItems.toSorted((a, b) => urgency(b) - urgency(a) || (a.id < b.id ? -1 : 1))
  const positions = new Map(ordered.map((item, position) => [item.id, position]))
  const needed = ordered.map((item) => [...new Set(item.dependsOn)].flatMap((id) => positions.get(id) ?? []))
  return {
    ids: ordered.map((item) => item.id),
    dependencies: Int32Array.from(needed, (positionsNeeded) => positionsNeeded.length),
    dependents: ordered.map((_, position) =>
      needed.flatMap((positionsNeeded, dependent) => (positionsNeeded.includes(position) ? dependent : [])),
    ),
  }
}

/** For each item, the median hours of the longest chain of dependent work that starts with it, itself included. */
function longestChains(workItems: readonly WorkItem[]): Map<WorkItemId, number> {
  const dependents = Map.groupBy(
    workItems.flatMap((item) => item.dependsOn.map((dependency) => ({ dependency, item }))),
    ({ dependency }) => dependency,
  )
  const chains = new Map<WorkItemId, number>()
  const chainOf = (item: WorkItem): number => {
    const known = chains.get(item.id)
    if (known !== undefined) return known
    const after = (dependents.get(item.id) ?? []).map((dependent) => chainOf(dependent.item))
    const chain = medianHours(item) + Math.max(0, ...after)
    chains.set(item.id, chain)
    return chain
  }
  for (const item of workItems) chainOf(item)
  return chains
}

/** The median of the lognormal that is fitted to low = P10 and high = P90. */
function medianHours({ hours }: WorkItem): number {
  return Math.sqrt(hours.low * hours.high)
}
