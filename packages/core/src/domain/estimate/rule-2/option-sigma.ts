import type { WorkItem } from '../../schemas/index.ts'
import { fitTwoPieces } from './two-piece-lognormal.ts'

/** However uncertain the items are one by one, they share a little of their error. */
const leastSigma = 0.05

/**
 * Log-scale standard deviation of the factor that the items of an option share: what is left of the spread to be
 * expected of the whole once the items' own is taken off, sqrt(expected^2 - omega^2), and at least 0.05.
 *
 * @param expected log-scale standard deviation of what the whole option really takes over its median forecast
 */
export function optionSigma(items: readonly WorkItem[], expected: number): number {
  return Math.sqrt(Math.max(leastSigma ** 2, expected ** 2 - ownVariance(items)))
}

/**
 * The square of omega, the log-scale standard deviation of the sum when each item errs by itself: that of the lognormal
 * distribution with the sum's mean and variance (Fenton, The sum of log-normal probability distributions in scatter
 * transmission systems, 1960). An item counts with the mean of its two sigmas.
 */
export function ownVariance(items: readonly WorkItem[]): number {
  let mean = 0
  let variance = 0
  for (const { hours } of items) {
    const { median, sigmaBelow, sigmaAbove } = fitTwoPieces(hours)
    const growth = Math.exp(((sigmaBelow + sigmaAbove) / 2) ** 2)
    mean += median * Math.sqrt(growth)
    variance += median ** 2 * growth * (growth - 1)
  }
  return Math.log(1 + variance / mean ** 2)
}
