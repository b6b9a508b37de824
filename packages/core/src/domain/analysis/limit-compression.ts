import { percentilesOf, type Simulation } from '../estimate/index.ts'
import type { Percentiles } from '../schemas/index.ts'
import { shortestWeeks } from './cocomo.ts'

/** What kept a schedule from getting shorter. The two shares, 0 to 1, are of all draws, and no draw is in both. */
export interface CompressionLimit {
  /** Draws held at 75 % of the nominal schedule for their effort. */
  atShortest: number
  /** Draws that take less than that without the haste, and were held at what they take then. */
  atOwnPace: number
  /** The floor itself: no percentile of the schedule lies below its own here. Calendar weeks. */
  weeks: Percentiles
}

/**
 * Refuses miracles: in no draw do more people or longer weeks bring the work below 75 % of the nominal schedule for its
 * effort (`shortestWeeks`). Work that takes less than that anyway, as small work does, is not stretched to it: haste
 * gains it nothing, and it keeps its own pace.
 *
 * Draw by draw, so that percentiles ascend and chances of a date are counted on the very same weeks.
 *
 * @param ownPace the same work without haste: in the plan's working week, by the same team, or by the largest of the plan
 *   if that is smaller; asked for only when it is needed
 */
export function limitCompression(
  hurried: Simulation,
  ownPace: () => Simulation,
): { simulation: Simulation; floor: CompressionLimit | null } {
  const { hours, weeks } = hurried
  const shortest = hours.map(shortestWeeks)
  if (weeks.every((taken, draw) => taken >= (shortest[draw] ?? 0))) return { simulation: hurried, floor: null }
  const own = ownPace().weeks
  const floor = shortest.map((least, draw) => Math.min(least, own[draw] ?? least))
  const held = weeks.map((taken, draw) => Math.max(taken, floor[draw] ?? 0))
  return { simulation: { hours, weeks: held }, floor: describeFloor(floor, shortest, weeks) }
}

function describeFloor(floor: Float64Array, shortest: Float64Array, weeks: Float64Array): CompressionLimit | null {
  let atShortest = 0
  let atOwnPace = 0
  floor.forEach((least, draw) => {
    if ((weeks[draw] ?? 0) >= least) return
    if (least === shortest[draw]) atShortest++
    else atOwnPace++
  })
  if (atShortest + atOwnPace === 0) return null
  return { atShortest: atShortest / floor.length, atOwnPace: atOwnPace / floor.length, weeks: percentilesOf(floor) }
}
