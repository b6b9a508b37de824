import { fitTwoPieces, type TwoPieceLognormal, toTenth } from '../../domain/estimate/index.ts'
import type { HoursRange } from '../../domain/schemas/index.ts'

/**
 * One range out of several independent ones for the same work, widened by how far they disagree.
 *
 * `low` and `high` are the P10 and the P90 of the equal-weight mixture of the ranges, each read as the two-piece
 * lognormal that the simulation draws from: F(x) = 1/n * sum of Phi((ln x - ln median_i) / sigma_i), with the sigma of
 * the side of the median on which x lies. This is the linear
 * opinion pool (Stone, "The Opinion Pool", 1961; Clemen and Winkler, "Combining Probability Distributions From Experts
 * in Risk Analysis", Risk Analysis 19, 1999). Its variance is the mean variance of the ranges plus the variance of their
 * means, so ranges that agree stay as they are, and disagreement widens them. `likely` is the geometric mean of the
 * likely hours, because sizes differ by factors.
 *
 * @param ranges person-hours, at least one range
 * @returns person-hours to a tenth; a single range unchanged
 */
export function poolHours(ranges: readonly HoursRange[]): HoursRange {
  const [first] = ranges
  if (first === undefined) throw new Error('no range to pool')
  if (ranges.every((range) => isSame(range, first))) return first
  const [low, high] = [quantile(ranges, 0.1), quantile(ranges, 0.9)]
  const mean = Math.exp(ranges.reduce((sum, { likely }) => sum + Math.log(likely), 0) / ranges.length)
  return { low: toTenth(low), likely: toTenth(Math.min(Math.max(mean, low), high)), high: toTenth(high) }
}

function isSame(a: HoursRange, b: HoursRange): boolean {
  return a.low === b.low && a.likely === b.likely && a.high === b.high
}

/** By bisection of the logarithm: 50 halvings are far below a tenth of an hour. */
function quantile(ranges: readonly HoursRange[], probability: number): number {
  const parts = ranges.map(fitTwoPieces)
  let from = Math.log(Math.min(...ranges.map(({ low }) => low)))
  let to = Math.log(Math.max(...ranges.map(({ high }) => high)))
  for (let halving = 0; halving < 50; halving++) {
    const middle = (from + to) / 2
    const below = parts.reduce((sum, part) => sum + shareBelow(standardized(middle, part)), 0)
    if (below / parts.length < probability) from = middle
    else to = middle
  }
  return Math.exp((from + to) / 2)
}

/** How many standard deviations a logarithm of hours lies from the median. */
function standardized(logarithm: number, { median, sigmaBelow, sigmaAbove }: TwoPieceLognormal): number {
  const distance = logarithm - Math.log(median)
  return distance / Math.max(distance < 0 ? sigmaBelow : sigmaAbove, 1e-9)
}

/**
 * The distribution function of the standard normal distribution, to 7.5e-8: Abramowitz and Stegun, "Handbook of
 * Mathematical Functions", 26.2.17.
 */
function shareBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const above = (Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI)) * series
  return z < 0 ? above : 1 - above
}
