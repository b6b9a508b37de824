import { quantileSorted } from 'd3-array'
import { type Simulation, toTenth } from '../estimate/index.ts'

/** The share of draws, 0 to 1, that are finished by the end of a number of calendar weeks. */
export interface FinishingPoint {
  week: number
  share: number
}

/** Week 0 and this many more: what a chart can show, and enough for straight lines between them to look like a curve. */
const weeksDrawn = 99

/** Calendar weeks: the first step of the scale after 0, for options that take next to nothing. */
const soonest = 0.1

/**
 * Calendar weeks, to a tenth and ascending, at which the finishing curves of these options are worth drawing: from 0,
 * where nothing is finished, to the last week of any draw, where everything is; at most 100. They lie dense where the
 * options do finish, by quantiles of all their draws together: even steps would spend most points on the long tail.
 */
export function weeksToDraw(simulations: readonly Simulation[]): number[] {
  const all = Float64Array.from(simulations.flatMap(({ weeks }) => Array.from(weeks)))
  const sorted = Array.from(all.toSorted())
  const quantiles = Array.from({ length: weeksDrawn }, (_, index) =>
    Math.max(soonest, toTenth(quantileSorted(sorted, index / (weeksDrawn - 1)) ?? 0)),
  )
  return [...new Set([0, ...quantiles])]
}

/**
 * The probability of being finished by each of `weeks` (the empirical distribution function of the draws). A draw counts
 * with its weeks to a tenth, as in `chances`: at the target date the curve has the chance of that date. Nothing is
 * finished at week 0, however little there is to do.
 *
 * @param weeks calendar weeks, ascending; `weeksToDraw` gives a set that options can share
 */
export function finishingCurve(simulation: Simulation, weeks: readonly number[]): FinishingPoint[] {
  const sorted = simulation.weeks.map(toTenth).toSorted()
  let finished = 0
  return weeks.map((week) => {
    while (finished < sorted.length && (sorted[finished] ?? 0) <= week) finished++
    return { week, share: week > 0 ? finished / sorted.length : 0 }
  })
}
