import type { WorkNetwork } from '../work-network.ts'
import { begin, placesFor, stretchOf } from './busy-engineers.ts'
import type { DrawSchedule } from './draw-schedule.ts'

/** The schedule of a plan of any size. Its working memory is reused, and each draw leaves it as it found it. */
export class LargePlanSchedule implements DrawSchedule {
  readonly size: number
  readonly #network: WorkNetwork
  /** The items that depend on nothing, the most urgent first. */
  readonly #first: Int32Array
  /** How many dependencies of an item are not done yet. */
  readonly #waitingFor: Int32Array
  /** The items that were started, then those that can be, the most urgent first. */
  readonly #open: Int32Array
  readonly #stretch: number[]
  readonly #busyWith: number[]
  readonly #doneAt: number[]

  constructor(network: WorkNetwork, team: number, coordinationLoss: number) {
    const { dependencies } = network
    this.size = dependencies.length
    this.#network = network
    this.#first = Int32Array.from([...dependencies.keys()].filter((item) => dependencies[item] === 0))
    this.#waitingFor = Int32Array.from(dependencies)
    this.#open = new Int32Array(dependencies.length)
    this.#stretch = stretchOf(team, coordinationLoss)
    const { busyWith, doneAt } = placesFor(team)
    this.#busyWith = busyWith
    this.#doneAt = doneAt
  }

  span(hours: Float64Array, from: number): number {
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

/** Inserts an item where it belongs between the places `first` and `end`. */
function insert(open: Int32Array, first: number, end: number, item: number): void {
  let place = end
  for (; place > first && (open[place - 1] ?? 0) > item; place--) open[place] = open[place - 1] ?? 0
  open[place] = item
}
