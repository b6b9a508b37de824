import { quantileSorted } from 'd3-array'
import { ruleOf, type Simulation, toTenth } from '../estimate/index.ts'
import type { Assumptions } from '../schemas/index.ts'

/** The share of draws, 0 to 1, that are finished by the end of a number of calendar weeks. */
export interface ProbabilityPoint {
  week: number
  probability: number
}

/** Enough quantiles for straight lines between them to look like a curve. */
const quantilesDrawn = 99

/** Later whole weeks, after a bit more than a year, are points only if they are quantiles or requested. */
const wholeWeeksDrawn = 60

/** Calendar weeks: the first step of the scale after 0, for options that take almost no time. */
const soonest = 0.1

/**
 * Calendar weeks, to a tenth and ascending, at which to draw the probability curves of these options: from 0, where
 * nothing is finished, to the last week of any draw, where everything is. Most are quantiles of all draws together, so
 * they are dense where the options finish; even steps would spend most points on the long tail. The first 60 whole
 * weeks are included, because people ask about whole weeks. Returns at most 160 weeks besides `also`.
 *
 * @param also calendar weeks to include, even after the last draw: the target's
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
 * The probability of being finished by each of `weeks` (the empirical distribution function of the draws). Draws are
 * compared as in `targetProbabilities`: at each of `weeks` the curve has the probability of that date. Nothing is finished
 * at week 0.
 *
 * @param weeks calendar weeks, ascending; `curveWeeks` returns a set that options can share
 */
export function probabilityCurve(
  simulation: Simulation,
  weeks: readonly number[],
  assumptions: Pick<Assumptions, 'model'>,
): ProbabilityPoint[] {
  const sorted = simulation.weeks.map(ruleOf(assumptions).comparedWeeks).toSorted()
  let finished = 0
  return weeks.map((week) => {
    while (finished < sorted.length && (sorted[finished] ?? 0) <= week) finished++
    return { week, probability: week > 0 ? finished / sorted.length : 0 }
  })
}
