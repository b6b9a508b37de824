import { percentilesOf, type Simulation } from '../estimate/index.ts'
import type { Percentiles } from '../schemas/index.ts'
import { shortestWeeks } from './cocomo.ts'

/** What kept a schedule from getting shorter. The two shares, 0 to 1, are of all draws, and no draw is in both. */
export interface CompressionLimit {
  /** Draws held at 75 % of the nominal schedule for their effort. */
  atShortest: number
  /** Draws held at their own pace, at which they take less than that. */
  atOwnPace: number
  /** The limit itself in calendar weeks: no percentile of the schedule is below the same percentile here. */
  weeks: Percentiles
}

/**
 * Limits how far more people or longer weeks compress a schedule: in no draw below 75 % of the nominal schedule for its
 * effort (`shortestWeeks`). Work that takes less than that anyway, as small work does, is not stretched: it keeps its
 * own pace.
 *
 * The limit applies draw by draw, so that percentiles ascend and probabilities are counted on the same weeks.
 *
 * @param ownPace the same work in the plan's working week, by the same team or by the largest team of the plan,
 *   whichever is smaller; called only when it is needed
 */
export function limitCompression(
  hurried: Simulation,
  ownPace: () => Simulation,
): { simulation: Simulation; compressionLimit: CompressionLimit | null } {
  const { hours, weeks } = hurried
  const shortest = hours.map(shortestWeeks)
  if (weeks.every((taken, draw) => taken >= (shortest[draw] ?? 0)))
    return { simulation: hurried, compressionLimit: null }
  const own = ownPace().weeks
  const limits = shortest.map((least, draw) => Math.min(least, own[draw] ?? least))
  const held = weeks.map((taken, draw) => Math.max(taken, limits[draw] ?? 0))
  return { simulation: { hours, weeks: held }, compressionLimit: describeLimit(limits, shortest, weeks) }
}

function describeLimit(limits: Float64Array, shortest: Float64Array, weeks: Float64Array): CompressionLimit | null {
  let atShortest = 0
  let atOwnPace = 0
  limits.forEach((limit, draw) => {
    if ((weeks[draw] ?? 0) >= limit) return
    if (limit === shortest[draw]) atShortest++
    else atOwnPace++
  })
  if (atShortest + atOwnPace === 0) return null
  return { atShortest: atShortest / limits.length, atOwnPace: atOwnPace / limits.length, weeks: percentilesOf(limits) }
}
