import type { WorkNetwork } from './work-network.ts'

/**
 * List scheduling (Graham, Bounds on multiprocessing timing anomalies, 1969): a free engineer takes the most urgent
 * item whose dependencies are done, and waits if there is none. One engineer does an item without interruption.
 *
 * The result is never shorter than the longest chain of dependent items, nor than all hours divided by the engineers,
 * and never longer than the sum of the two. As with any greedy schedule, one more dependency may happen to improve the
 * order; only these bounds are guaranteed.
 *
 * Working memory is reused between calls, because there is one call per draw, and the list that every step searches is
 * kept short and in order.
 */
export class Scheduler {
  readonly #network: WorkNetwork
  /** When engineers are free, in hours since the start, ascending. Engineers are interchangeable. */
  readonly #freeAt: Float64Array
  /** When the last of an item's finished dependencies was done, in hours since the start. */
  readonly #readyAt: Float64Array
  /** How many dependencies of an item are not assigned yet. */
  readonly #waitingFor: Int32Array
  /** The items that wait for nothing and are not assigned themselves, the most urgent first. */
  readonly #open: Int32Array
  #openCount = 0

  constructor(network: WorkNetwork, engineers: number) {
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
