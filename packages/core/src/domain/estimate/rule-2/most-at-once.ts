import type { WorkNetwork } from '../work-network.ts'

/**
 * The most items that can be worked on at once, because none of them waits for another. That is the least number of
 * chains that hold all items (Dilworth, A decomposition theorem for partially ordered sets, 1950), which is the number
 * of items less the most that can each be followed by one of their own (Fulkerson, 1956).
 */
export function mostAtOnce(network: WorkNetwork): number {
  const later = laterItems(network)
  const followed = new Int32Array(later.length).fill(-1)
  /** Gives an item a follower, if need be by giving another item a different one. */
  const findFollower = (item: number, asked: Set<number>): boolean =>
    (later[item] ?? []).some((follower) => {
      if (asked.has(follower)) return false
      asked.add(follower)
      const rival = followed[follower] ?? -1
      if (rival >= 0 && !findFollower(rival, asked)) return false
      followed[follower] = item
      return true
    })
  return later.length - later.filter((_, item) => findFollower(item, new Set())).length
}

/** The items that wait for each one, also through others. An item comes before those that wait for it. */
function laterItems({ ids, dependents, dependentsFrom }: WorkNetwork): number[][] {
  const later = ids.map((): Set<number> => new Set())
  for (let item = ids.length - 1; item >= 0; item--) {
    for (const dependent of dependents.subarray(dependentsFrom[item], dependentsFrom[item + 1])) {
      later[item]?.add(dependent)
      for (const next of later[dependent] ?? []) later[item]?.add(next)
    }
  }
  return later.map((items) => [...items])
}
