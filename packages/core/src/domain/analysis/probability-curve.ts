import { quantileSorted } from 'd3-array'
import { type Simulation, toTenth } from '../estimate/index.ts'

/** The share of draws, 0 to 1, that are finished by the end of a number of calendar weeks. */
export interface ProbabilityPoint {
  week: number
  probability: number
}

/** Quantiles of the draws: enough for straight lines between them to look like a curve. */
const quantilesDrawn = 99

/** Whole weeks after these, a bit more than a year, are points only where a quantile is or somebody asks. */
const wholeWeeksDrawn = 60

/** Calendar weeks: the first step of the scale after 0, for options that take next to nothing. */
const soonest = 0.1

/**
 * Calendar weeks, to a tenth and ascending, at which the finishing curves of these options are worth drawing: from 0,
 * where nothing is finished, to the last week of any draw, where everything is. They lie dense where the options do
 * finish, by quantiles of all their draws together: even steps would spend most points on the long tail. Every whole
 * week up to there is among them, the first 60 of them, because people ask about whole weeks, and between two points
 * there is only a guess. At most 160, and `also`.
 *
 * @param also calendar weeks that are to be among the points, be they after the last draw: the target's
 */
export function curveWeeks(simulations: readonly Simulation[], also: readonly number[] = []): number[] {
  const all = Float64Array.from(simulations.flatMap(({ weeks }) => Array.from(weeks)))
  const sorted = Array.from(all.toSorted())
  const quantiles = Array.from({ length: quantilesDrawn }, (_, index) =>
    Math.max(soonest, toTenth(quantileSorted(sorted, index / (quantilesDrawn - 1)) ?? 0)),
  )
  const wholeWeeks = Math.min(wholeWeeksDrawn, Math.floor(quantiles.at(-1) ?? 0))
  const whole = Array.from({ length: wholeWeeks }, (_, index) => index + 1)
  return [...new Set([0, ...quantiles, ...whole, ...also])].toSorted((one, other) => one - other)
}

/**
 * The probability of being finished by each of `weeks` (the empirical distribution function of the draws). A draw counts
 * with its weeks to a tenth, as in `targetProbabilities`: at each of `weeks` the curve has the chance of that date. Nothing is
 * finished at week 0, however little there is to do.
 *
 * @param weeks calendar weeks, ascending; `weeksToDraw` gives a set that options can share
 */
export function probabilityCurve(simulation: Simulation, weeks: readonly number[]): ProbabilityPoint[] {
  const sorted = simulation.weeks.map(toTenth).toSorted()
  let finished = 0
  return weeks.map((week) => {
    while (finished < sorted.length && (sorted[finished] ?? 0) <= week) finished++
    return { week, probability: week > 0 ? finished / sorted.length : 0 }
  })
}
