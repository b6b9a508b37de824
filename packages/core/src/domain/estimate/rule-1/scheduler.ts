import type { WorkNetwork } from '../work-network.ts'

/**
 * List scheduling (Graham, Bounds on multiprocessing timing anomalies, 1969): a free engineer takes the most urgent
 * item whose dependencies are done, and waits if there is none. One engineer does an item without interruption.
 *
 * The result is never shorter than the longest chain of dependent items, nor than all hours divided by the engineers,
 * and never longer than the sum of the two. As with any greedy schedule, one more dependency may happen to improve the
 * order; only these bounds are guaranteed.
 *
 * There is one call per draw. Working memory is therefore reused, and each call leaves it as it found it.
 */
export class Scheduler {
  readonly #network: WorkNetwork
  /** The items that depend on nothing, the most urgent first. */
  readonly #first: Int32Array
  /** When engineers are free, in hours since the start, ascending. Engineers are interchangeable. */
  readonly #freeAt: Float64Array
  /** When the last of an item's finished dependencies was done, in hours since the start. */
  readonly #readyAt: Float64Array
  /** How many dependencies of an item are not assigned yet. */
  readonly #waitingFor: Int32Array
  /**
   * The items that are assigned, then those that wait for nothing, the most urgent first. So the most urgent one is taken
   * without moving the others, and what it opens, which is seldom urgent, goes near the end.
   */
  readonly #open: Int32Array

  constructor(network: WorkNetwork, engineers: number) {
    const { dependencies } = network
    this.#network = network
    this.#first = Int32Array.from([...dependencies.keys()].filter((item) => dependencies[item] === 0))
    this.#freeAt = new Float64Array(engineers)
    this.#readyAt = new Float64Array(dependencies.length)
    this.#waitingFor = Int32Array.from(dependencies)
    this.#open = new Int32Array(dependencies.length)
  }

  /** Puts the hours from the start until everything is done into `spans`. Draws stand one after the other in `block`. */
  schedule(block: Float64Array, spans: Float64Array): void {
    const size = this.#open.length
    for (let draw = 0; draw < spans.length; draw++) spans[draw] = this.makespan(block, draw * size)
  }

  /**
   * Hours from the start until everything is done.
   *
   * @param hours of each item in the order of the network, from the place `from` on
   */
  makespan(hours: Float64Array, from = 0): number {
    const freeAt = this.#freeAt
    const readyAt = this.#readyAt
    const open = this.#open
    let opened = startOver(this.#first, open, freeAt)
    for (let assigned = 0; assigned < opened; assigned++) {
      const now = freeAt[0] ?? 0
      const item = takeNext(open, assigned, opened, readyAt, now)
      const doneAt = Math.max(now, readyAt[item] ?? 0) + (hours[from + item] ?? 0)
      readyAt[item] = 0
      occupyFirst(freeAt, doneAt)
      opened = this.#finish(item, doneAt, assigned + 1, opened)
    }
    return freeAt[freeAt.length - 1] ?? 0
  }

  /** Opens the items that waited for this one alone, and returns how many have been opened then. */
  #finish(item: number, doneAt: number, assigned: number, openedBefore: number): number {
    const { dependencies, dependents, dependentsFrom } = this.#network
    const readyAt = this.#readyAt
    const waitingFor = this.#waitingFor
    let opened = openedBefore
    const end = dependentsFrom[item + 1] ?? 0
    for (let place = dependentsFrom[item] ?? 0; place < end; place++) {
      const dependent = dependents[place] ?? 0
      if ((readyAt[dependent] ?? 0) < doneAt) readyAt[dependent] = doneAt
      const waiting = (waitingFor[dependent] ?? 0) - 1
      waitingFor[dependent] = waiting
      if (waiting > 0) continue
      waitingFor[dependent] = dependencies[dependent] ?? 0
      insert(this.#open, assigned, opened++, dependent)
    }
    return opened
  }
}

/** Opens the first items, and returns how many they are. Uses loops, because `set` and `fill` take longer for so few. */
function startOver(first: Int32Array, open: Int32Array, freeAt: Float64Array): number {
  for (let place = 0; place < first.length; place++) open[place] = first[place] ?? 0
  for (let place = 0; place < freeAt.length; place++) freeAt[place] = 0
  return first.length
}

/**
 * Moves the most urgent item that can be started `now` to the place `first`; if there is none, the one that can be
 * started soonest. Returns it.
 */
function takeNext(open: Int32Array, first: number, end: number, readyAt: Float64Array, now: number): number {
  let chosen = first
  let soonest = readyAt[open[first] ?? 0] ?? 0
  for (let place = first + 1; place < end && soonest > now; place++) {
    const ready = readyAt[open[place] ?? 0] ?? 0
    if (ready >= soonest) continue
    soonest = ready
    chosen = place
  }
  const item = open[chosen] ?? 0
  for (let place = chosen; place > first; place--) open[place] = open[place - 1] ?? 0
  open[first] = item
  return item
}

/** Makes the engineer who was free first busy until `doneAt`. */
function occupyFirst(freeAt: Float64Array, doneAt: number): void {
  const last = freeAt.length - 1
  let place = 0
  for (; place < last && (freeAt[place + 1] ?? 0) < doneAt; place++) freeAt[place] = freeAt[place + 1] ?? 0
  freeAt[place] = doneAt
}

/** Inserts an item where it belongs between the places `first` and `end`. */
function insert(open: Int32Array, first: number, end: number, item: number): void {
  let place = end
  for (; place > first && (open[place - 1] ?? 0) > item; place--) open[place] = open[place - 1] ?? 0
  open[place] = item
}
