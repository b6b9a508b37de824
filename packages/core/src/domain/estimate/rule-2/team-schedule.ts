import type { WorkNetwork } from '../work-network.ts'
import { shareLeft } from './coordination.ts'

/**
 * List scheduling (Graham, Bounds on multiprocessing timing anomalies, 1969): a free engineer takes the most urgent
 * item whose dependencies are done, and waits if there is none. One engineer does an item without interruption.
 *
 * Only busy engineers coordinate. All who are busy get the same share of an hour's work done in an hour, so who does
 * what next is decided in hours of work, and each stretch between two finished items is then made longer by the share
 * of time that is left to as many as are busy in it.
 *
 * There is one call per draw. Working memory is therefore reused, and each call leaves it as it found it.
 */
export class TeamSchedule {
  readonly #network: WorkNetwork
  /** The items that depend on nothing, the most urgent first. */
  readonly #first: Int32Array
  /** Hours that an hour of work takes, by how many are busy. */
  readonly #stretch: Float64Array
  /** How many dependencies of an item are not done yet. */
  readonly #waitingFor: Int32Array
  /** The items that were started, then those that can be, the most urgent first. */
  readonly #open: Int32Array
  /** The items that are worked on, the one that is done last first, and when they are done, in hours of work. */
  readonly #busyWith: Int32Array
  readonly #doneAt: Float64Array

  constructor(network: WorkNetwork, team: number, coordinationLoss: number) {
    const { dependencies } = network
    this.#network = network
    this.#first = Int32Array.from([...dependencies.keys()].filter((item) => dependencies[item] === 0))
    this.#stretch = Float64Array.from({ length: team + 1 }, (_, busy) => 1 / shareLeft(busy, coordinationLoss))
    this.#waitingFor = Int32Array.from(dependencies)
    this.#open = new Int32Array(dependencies.length)
    this.#busyWith = new Int32Array(team)
    this.#doneAt = new Float64Array(team)
  }

  /**
   * Hours from the start until everything is done.
   *
   * @param hours of each item in the order of the network, from the place `from` on
   */
  span(hours: Float64Array, from = 0): number {
    const open = this.#open
    const doneAt = this.#doneAt
    const busyWith = this.#busyWith
    const stretch = this.#stretch
    const team = doneAt.length
    let opened = startOver(this.#first, open)
    let started = 0
    let busy = 0
    let now = 0
    let span = 0
    while (started < opened || busy > 0) {
      for (; busy < team && started < opened; started++) {
        const item = open[started] ?? 0
        begin(busyWith, doneAt, busy++, item, now + (hours[from + item] ?? 0))
      }
      const next = doneAt[busy - 1] ?? 0
      span += (next - now) * (stretch[busy] ?? 0)
      now = next
      for (; busy > 0 && doneAt[busy - 1] === now; busy--)
        opened = this.#finish(busyWith[busy - 1] ?? 0, started, opened)
    }
    return span
  }

  /** Opens the items that waited for this one alone, and returns how many have been opened then. */
  #finish(item: number, started: number, openedBefore: number): number {
    const { dependencies, dependents, dependentsFrom } = this.#network
    const waitingFor = this.#waitingFor
    let opened = openedBefore
    const end = dependentsFrom[item + 1] ?? 0
    for (let place = dependentsFrom[item] ?? 0; place < end; place++) {
      const dependent = dependents[place] ?? 0
      const waiting = (waitingFor[dependent] ?? 0) - 1
      waitingFor[dependent] = waiting
      if (waiting > 0) continue
      waitingFor[dependent] = dependencies[dependent] ?? 0
      insert(this.#open, started, opened++, dependent)
    }
    return opened
  }
}

/** Opens the first items, and returns how many they are. Uses a loop, because `set` takes longer for so few. */
function startOver(first: Int32Array, open: Int32Array): number {
  for (let place = 0; place < first.length; place++) open[place] = first[place] ?? 0
  return first.length
}

/** Puts an item among the `busy` ones that are worked on, by when it is done. */
function begin(busyWith: Int32Array, doneAt: Float64Array, busy: number, item: number, done: number): void {
  let place = busy
  for (; place > 0 && (doneAt[place - 1] ?? 0) < done; place--) {
    doneAt[place] = doneAt[place - 1] ?? 0
    busyWith[place] = busyWith[place - 1] ?? 0
  }
  doneAt[place] = done
  busyWith[place] = item
}

/** Inserts an item where it belongs between the places `first` and `end`. */
function insert(open: Int32Array, first: number, end: number, item: number): void {
  let place = end
  for (; place > first && (open[place - 1] ?? 0) > item; place--) open[place] = open[place - 1] ?? 0
  open[place] = item
}
