import { shareLeft } from './coordination.ts'

/**
 * The items that are worked on, the one that is done last first, and when they are done, in hours of work. Plain arrays:
 * an engine reads them with fewer checks than typed ones.
 */
interface BusyEngineers {
  busyWith: number[]
  doneAt: number[]
}

/** Places for a whole team. */
export function placesFor(team: number): BusyEngineers {
  return { busyWith: new Array<number>(team).fill(0), doneAt: new Array<number>(team).fill(Number.POSITIVE_INFINITY) }
}

/** Hours that an hour of work takes, by how many are busy. */
export function stretchOf(team: number, coordinationLoss: number): number[] {
  return Array.from({ length: team + 1 }, (_, busy) => 1 / shareLeft(busy, coordinationLoss))
}

/** Puts an item among the `busy` ones that are worked on, by when it is done. */
export function begin(busyWith: number[], doneAt: number[], busy: number, item: number, done: number): void {
  let place = busy
  for (; place > 0; place--) {
    const later = doneAt[place - 1] ?? 0
    if (later >= done) break
    doneAt[place] = later
    busyWith[place] = busyWith[place - 1] ?? 0
  }
  doneAt[place] = done
  busyWith[place] = item
}
