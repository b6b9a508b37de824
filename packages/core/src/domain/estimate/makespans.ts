/** How many draws are scheduled from one block of hours, which is small enough for the processor's nearest cache. */
const drawsInBlock = 64

/**
 * Schedules some draws from `firstDraw` on, whose hours stand in `block` one after the other. Puts the hours from start to
 * end into `spans`, which has a place for each of these draws.
 */
export type Schedule = (block: Float64Array, spans: Float64Array, firstDraw: number) => void

/**
 * Schedules every draw, and returns the hours from the start until everything is done.
 *
 * @param hours of each item, per draw, in the order that the schedule expects
 */
export function makespans(hours: readonly Float64Array[], schedule: Schedule): Float64Array {
  const draws = hours[0]?.length ?? 0
  const block = new Float64Array(drawsInBlock * hours.length)
  const spans = new Float64Array(draws)
  for (let from = 0; from < draws; from += drawsInBlock) {
    const until = Math.min(from + drawsInBlock, draws)
    copyDraws(hours, from, until, block)
    schedule(block, spans.subarray(from, until), from)
  }
  return spans
}

/** Copies some draws into `block`, so that the hours of one draw are next to each other. */
function copyDraws(hours: readonly Float64Array[], from: number, until: number, block: Float64Array): void {
  hours.forEach((ofItem, item) => {
    for (let draw = from; draw < until; draw++) block[(draw - from) * hours.length + item] = ofItem[draw] ?? 0
  })
}
