import type { WorkNetwork } from './work-network.ts'

/** How many draws are scheduled from one block of hours, which is small enough for the processor's nearest cache. */
const drawsInBlock = 64

/**
 * Schedules every draw, and returns the hours from the start until everything is done.
 *
 * @param hours of each item, per draw, in the order of the network
 */
export function makespans(network: WorkNetwork, hours: readonly Float64Array[], engineers: number): Float64Array {
  const scheduler = new Scheduler(network, engineers)
  const draws = hours[0]?.length ?? 0
  const block = new Float64Array(drawsInBlock * hours.length)
  const spans = new Float64Array(draws)
  for (let from = 0; from < draws; from += drawsInBlock) {
    const until = Math.min(from + drawsInBlock, draws)
    copyDraws(hours, from, until, block)
    for (let draw = from; draw < until; draw++) spans[draw] = scheduler.makespan(block, (draw - from) * hours.length)
  }
  return spans
}

/** Copies some draws into `block`, so that the hours of one draw are next to each other. */
function copyDraws(hours: readonly Float64Array[], from: number, until: number, block: Float64Array): void {
  hours.forEach((ofItem, item) => {
    for (let draw = from; draw < until; draw++) block[(draw - from) * hours.length + item] = ofItem[draw] ?? 0
  })
}

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
  /** The items that depend on nothing, the most urgent last. */
  readonly #first: Int32Array
  /** When engineers are free, in hours since the start, ascending. Engineers are interchangeable. */
  readonly #freeAt: Float64Array
  /** When the last of an item's finished dependencies was done, in hours since the start. */
  readonly #readyAt: Float64Array
  /** How many dependencies of an item are not assigned yet. */
  readonly #waitingFor: Int32Array
  /** The items that wait for nothing and are not assigned themselves, the most urgent last, where it is quick to take. */
  readonly #open: Int32Array

  constructor(network: WorkNetwork, engineers: number) {
    const { dependencies } = network
    this.#network = network
    this.#first = Int32Array.from([...dependencies.keys()].filter((item) => dependencies[item] === 0).toReversed())
    this.#freeAt = new Float64Array(engineers)
    this.#readyAt = new Float64Array(dependencies.length)
    this.#waitingFor = Int32Array.from(dependencies)
    this.#open = new Int32Array(dependencies.length)
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
    let openCount = startOver(this.#first, open, freeAt)
    while (openCount > 0) {
      const now = freeAt[0] ?? 0
      const item = takeNext(open, --openCount, readyAt, now)
      const doneAt = Math.max(now, readyAt[item] ?? 0) + (hours[from + item] ?? 0)
      readyAt[item] = 0
      occupyFirst(freeAt, doneAt)
      openCount = this.#finish(item, doneAt, openCount)
    }
    return freeAt[freeAt.length - 1] ?? 0
  }

  /** Opens the items that waited for this one alone, and returns how many are open then. */
  #finish(item: number, doneAt: number, openBefore: number): number {
    const { dependencies, dependents, dependentsFrom } = this.#network
    const readyAt = this.#readyAt
    const waitingFor = this.#waitingFor
    let openCount = openBefore
    const end = dependentsFrom[item + 1] ?? 0
    for (let place = dependentsFrom[item] ?? 0; place < end; place++) {
      const dependent = dependents[place] ?? 0
      if ((readyAt[dependent] ?? 0) < doneAt) readyAt[dependent] = doneAt
      const waiting = (waitingFor[dependent] ?? 0) - 1
      waitingFor[dependent] = waiting
      if (waiting > 0) continue
      waitingFor[dependent] = dependencies[dependent] ?? 0
      addOpen(this.#open, openCount++, dependent)
    }
    return openCount
  }
}

/** Opens the first items, and returns how many they are. Uses loops, because `set` and `fill` take longer for so few. */
function startOver(first: Int32Array, open: Int32Array, freeAt: Float64Array): number {
  for (let place = 0; place < first.length; place++) open[place] = first[place] ?? 0
  for (let place = 0; place < freeAt.length; place++) freeAt[place] = 0
  return first.length
}

/** Takes the most urgent item that can be started `now`; if there is none, the one that can be started soonest. */
function takeNext(open: Int32Array, last: number, readyAt: Float64Array, now: number): number {
  let taken = last
  let soonest = readyAt[open[last] ?? 0] ?? 0
  for (let place = last - 1; place >= 0 && soonest > now; place--) {
    const ready = readyAt[open[place] ?? 0] ?? 0
    if (ready >= soonest) continue
    soonest = ready
    taken = place
  }
  const item = open[taken] ?? 0
  for (let place = taken; place < last; place++) open[place] = open[place + 1] ?? 0
  return item
}

/** Makes the engineer who was free first busy until `doneAt`. */
function occupyFirst(freeAt: Float64Array, doneAt: number): void {
  const last = freeAt.length - 1
  let place = 0
  for (; place < last && (freeAt[place + 1] ?? 0) < doneAt; place++) freeAt[place] = freeAt[place + 1] ?? 0
  freeAt[place] = doneAt
}

function addOpen(open: Int32Array, count: number, item: number): void {
  let place = count
  for (; place > 0 && (open[place - 1] ?? 0) < item; place--) open[place] = open[place - 1] ?? 0
  open[place] = item
}
