import type { WorkNetwork } from './work-network.ts'

/**
 * List scheduling (Graham, Bounds on multiprocessing timing anomalies, 1969): whoever is free takes the most urgent
 * item whose dependencies are done, and waits if there is none. An item is done by one engineer, in one go.
 *
 * The result is never shorter than the longest chain of dependent items, nor than all hours divided by the engineers,
 * and never longer than the sum of the two. As in every plan that is made by taking the next best thing, a dependency
 * more can by chance lead to a better order; only those bounds are certain.
 *
 * Working memory is kept between calls, because there is one call per draw.
 */
export class Scheduler {
  readonly #network: WorkNetwork
  /** When each engineer is free, in hours since the start. */
  readonly #freeAt: Float64Array
  /** When the last of an item's finished dependencies was done, in hours since the start. */
  readonly #readyAt: Float64Array
  /** How many dependencies of an item are not assigned yet; -1 for an item that is assigned itself. */
  readonly #waitingFor: Int32Array
  /** Every more urgent item is assigned already. */
  #firstLeft = 0

  constructor(network: WorkNetwork, engineers: number) {
    this.#network = network
    this.#freeAt = new Float64Array(engineers)
    this.#readyAt = new Float64Array(network.ids.length)
    this.#waitingFor = new Int32Array(network.ids.length)
  }

  /** Hours from the start until everything is done, given the hours of each item in the order of the network. */
  makespan(hours: Float64Array): number {
    this.#reset()
    let end = 0
    for (let step = 0; step < hours.length; step++) {
      const engineer = this.#firstFree()
      const freeAt = this.#freeAt[engineer] ?? 0
      const item = this.#nextItem(freeAt)
      const doneAt = Math.max(freeAt, this.#readyAt[item] ?? 0) + (hours[item] ?? 0)
      this.#freeAt[engineer] = doneAt
      this.#finish(item, doneAt)
      end = Math.max(end, doneAt)
    }
    return end
  }

  #reset(): void {
    this.#freeAt.fill(0)
    this.#readyAt.fill(0)
    this.#waitingFor.set(this.#network.dependencies)
    this.#firstLeft = 0
  }

  #firstFree(): number {
    let first = 0
    let earliest = Number.POSITIVE_INFINITY
    for (let engineer = 0; engineer < this.#freeAt.length; engineer++) {
      const freeAt = this.#freeAt[engineer] ?? 0
      if (freeAt >= earliest) continue
      earliest = freeAt
      first = engineer
    }
    return first
  }

  /** The most urgent item that can be started `now`; if there is none, the one that can be started soonest. */
  #nextItem(now: number): number {
    let next = 0
    let soonest = Number.POSITIVE_INFINITY
    while (this.#waitingFor[this.#firstLeft] === -1) this.#firstLeft++
    for (let item = this.#firstLeft; item < this.#waitingFor.length; item++) {
      const readyAt = this.#readyAt[item] ?? 0
      if (this.#waitingFor[item] !== 0 || readyAt >= soonest) continue
      if (readyAt <= now) return item
      soonest = readyAt
      next = item
    }
    return next
  }

  #finish(item: number, doneAt: number): void {
    this.#waitingFor[item] = -1
    for (const dependent of this.#network.dependents[item] ?? []) {
      this.#readyAt[dependent] = Math.max(this.#readyAt[dependent] ?? 0, doneAt)
      this.#waitingFor[dependent] = (this.#waitingFor[dependent] ?? 0) - 1
    }
  }
}
