import type { WorkItem, WorkItemId } from '../../../schemas/index.ts'

/** An option's work items, the most urgent first, and their dependencies, by position in that order. */
interface PlainNetwork {
  ids: readonly WorkItemId[]
  /** How many items of the option each one depends on. */
  dependencies: Int32Array
  /** The positions of the items that depend on each one. */
  dependents: readonly (readonly number[])[]
}

/** Every dependency counts, also those that follow from others. */
export function buildPlainNetwork(workItems: readonly WorkItem[]): PlainNetwork {
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

/** List scheduling as it was first written: a call per step, and lists of dependents. */
export class PlainScheduler {
  readonly #network: PlainNetwork
  /** When engineers are free, in hours since the start, ascending. Engineers are interchangeable. */
  readonly #freeAt: Float64Array
  /** When the last of an item's finished dependencies was done, in hours since the start. */
  readonly #readyAt: Float64Array
  /** How many dependencies of an item are not assigned yet. */
  readonly #waitingFor: Int32Array
  /** The items that wait for nothing and are not assigned themselves, the most urgent first. */
  readonly #open: Int32Array
  #openCount = 0

  constructor(network: PlainNetwork, engineers: number) {
    this.#network = network
    this.#freeAt = new Float64Array(engineers)
    this.#readyAt = new Float64Array(network.ids.length)
    this.#waitingFor = new Int32Array(network.ids.length)
    this.#open = new Int32Array(network.ids.length)
  }

  /** Hours from the start until everything is done, given the hours of each item in the order of the network. */
  makespan(hours: Float64Array): number {
    this.#reset()
    for (let step = 0; step < hours.length; step++) {
      const freeAt = this.#freeAt[0] ?? 0
      const item = this.#takeNext(freeAt)
      const doneAt = Math.max(freeAt, this.#readyAt[item] ?? 0) + (hours[item] ?? 0)
      this.#occupyFirst(doneAt)
      this.#finish(item, doneAt)
    }
    return this.#freeAt[this.#freeAt.length - 1] ?? 0
  }

  /** Uses loops, because on arrays this short `fill` and `set` take longer. */
  #reset(): void {
    const { dependencies } = this.#network
    this.#openCount = 0
    for (let item = 0; item < dependencies.length; item++) {
      const waitingFor = dependencies[item] ?? 0
      this.#readyAt[item] = 0
      this.#waitingFor[item] = waitingFor
      if (waitingFor === 0) this.#open[this.#openCount++] = item
    }
    for (let place = 0; place < this.#freeAt.length; place++) this.#freeAt[place] = 0
  }

  /** The most urgent item that can be started `now`; if there is none, the one that can be started soonest. */
  #takeNext(now: number): number {
    let place = 0
    let soonest = Number.POSITIVE_INFINITY
    for (let other = 0; other < this.#openCount; other++) {
      const readyAt = this.#readyAt[this.#open[other] ?? 0] ?? 0
      if (readyAt >= soonest) continue
      soonest = readyAt
      place = other
      if (readyAt <= now) break
    }
    const item = this.#open[place] ?? 0
    this.#openCount--
    for (; place < this.#openCount; place++) this.#open[place] = this.#open[place + 1] ?? 0
    return item
  }

  /** Makes the engineer who was free first busy until `doneAt`. */
  #occupyFirst(doneAt: number): void {
    const last = this.#freeAt.length - 1
    let place = 0
    for (; place < last && (this.#freeAt[place + 1] ?? 0) < doneAt; place++)
      this.#freeAt[place] = this.#freeAt[place + 1] ?? 0
    this.#freeAt[place] = doneAt
  }

  #finish(item: number, doneAt: number): void {
    for (const dependent of this.#network.dependents[item] ?? []) {
      if ((this.#readyAt[dependent] ?? 0) < doneAt) this.#readyAt[dependent] = doneAt
      const waitingFor = (this.#waitingFor[dependent] ?? 0) - 1
      this.#waitingFor[dependent] = waitingFor
      if (waitingFor === 0) this.#addOpen(dependent)
    }
  }

  #addOpen(item: number): void {
    let place = this.#openCount++
    for (; place > 0 && (this.#open[place - 1] ?? 0) > item; place--) this.#open[place] = this.#open[place - 1] ?? 0
    this.#open[place] = item
  }
}
