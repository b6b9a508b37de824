import type { HoursRange, WorkItem } from '../../schemas/index.ts'

/** The 90 % quantile of the standard normal distribution. */
const z90 = 1.2815515655446004

/** A lognormal distribution: the logarithm is normal with mean `mu` and standard deviation `sigma`. */
export interface Lognormal {
  mu: number
  sigma: number
}

/**
 * The lognormal distribution whose P10 is `low` and whose P90 is `high`, in person-hours.
 *
 * The p-quantile of a lognormal is exp(mu + sigma * z(p)), and z(0.1) = -z(0.9); two quantiles give two equations
 * (Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 1, chapter 14). Its median is the geometric mean
 * of `low` and `high`; `likely` is only for people to read; the fit does not use it.
 */
export function fitLognormal({ low, high }: Pick<HoursRange, 'low' | 'high'>): Lognormal {
  const lowest = Math.log(low)
  const highest = Math.log(high)
  return { mu: (lowest + highest) / 2, sigma: (highest - lowest) / (2 * z90) }
}

/** The median of the lognormal distribution that is fitted to an item. */
export function medianHours({ hours: { low, high } }: Pick<WorkItem, 'hours'>): number {
  return Math.sqrt(low * high)
}
