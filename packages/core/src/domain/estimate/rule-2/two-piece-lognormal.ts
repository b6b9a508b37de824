import type { HoursRange } from '../../schemas/index.ts'

/** The 90 % quantile of the standard normal distribution. */
const z90 = 1.2815515655446004

/**
 * A lognormal distribution in two pieces that meet at its median. The logarithm is spread like a normal one, with
 * another standard deviation below the median than above it.
 */
export interface TwoPieceLognormal {
  median: number
  sigmaBelow: number
  sigmaAbove: number
}

/**
 * The distribution whose P10 is `low`, whose P50 is `likely` and whose P90 is `high`, in person-hours: each piece has
 * the quantile exp(sigma * z) times the median (Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 1,
 * chapter 14; in two pieces as in Fechner's distribution of errors, 1897).
 */
export function fitTwoPieces({ low, likely, high }: HoursRange): TwoPieceLognormal {
  return { median: likely, sigmaBelow: Math.log(likely / low) / z90, sigmaAbove: Math.log(high / likely) / z90 }
}

/** Turns standard normal numbers into numbers of the distribution, in place. */
export function spreadAround({ median, sigmaBelow, sigmaAbove }: TwoPieceLognormal, numbers: Float64Array): void {
  for (let draw = 0; draw < numbers.length; draw++) {
    const z = numbers[draw] ?? 0
    numbers[draw] = median * Math.exp((z < 0 ? sigmaBelow : sigmaAbove) * z)
  }
}
