import type { HoursFrom } from '../schemas/index.ts'
import { quantileOfStudentT } from './quantile-of.ts'

/**
 * What is believed of y, the natural logarithm of what a founder's plan really takes over its median forecast: y is normal
 * with unknown mean and variance, whose distribution is normal-inverse-chi-square (Gelman et al., Bayesian Data Analysis,
 * 2013, section 3.3).
 */
export interface Belief {
  /** The likeliest mean of y. */
  mean: number
  /** How many plans the mean rests on. */
  kappa: number
  /** How many plans the spread rests on: degrees of freedom. */
  nu: number
  /** The scale of y's standard deviation. */
  sigma: number
}

/**
 * What is believed of a founder of whom no finished plan is known, by who sized the work. Measured on plans of others: see
 * `expectedSigma`. A language model counts as the catalogue until data say otherwise.
 */
export const priors: Record<HoursFrom, Belief> = {
  catalogue: { mean: 0, kappa: 0.5, nu: 3, sigma: 0.35 },
  model: { mean: 0, kappa: 0.5, nu: 3, sigma: 0.35 },
  team: { mean: 0, kappa: 2, nu: 8, sigma: 0.35 },
}

/** The logarithms y of a founder's finished plans, oldest first. The last `countedPlans` of them count. */
export type History = readonly number[]

export const countedPlans = 20

/** The belief after these plans. Without any it is the prior; their order does not matter. */
export function learn(prior: Belief, history: History): Belief {
  const counted = history.slice(-countedPlans)
  const plans = counted.length
  if (plans === 0) return prior
  const average = counted.reduce((sum, y) => sum + y, 0) / plans
  const squares = counted.reduce((sum, y) => sum + (y - average) ** 2, 0)
  const kappa = prior.kappa + plans
  const nu = prior.nu + plans
  const surprise = ((prior.kappa * plans) / kappa) * (average - prior.mean) ** 2
  return {
    mean: (prior.kappa * prior.mean + plans * average) / kappa,
    kappa,
    nu,
    sigma: Math.sqrt((prior.nu * prior.sigma ** 2 + squares + surprise) / nu),
  }
}

/** The 80 % quantile of the standard normal distribution. */
export const z80 = 0.8416212335729143

/**
 * The log-scale standard deviation S that makes the P80 of a lognormal forecast that of the next plan: y of the next plan
 * is Student t around the mean, with nu degrees of freedom and the scale sigma * sqrt(1 + 1/kappa).
 */
export function spreadOfNext({ kappa, nu, sigma }: Belief): number {
  return (sigma * Math.sqrt(1 + 1 / kappa) * quantileOfStudentT(0.8, nu)) / z80
}

/** The factor on the forecast and the range that holds the true one with a probability of 80 %. */
export function factorOf({ mean, kappa, nu, sigma }: Belief): { factor: number; low: number; high: number } {
  const reach = (quantileOfStudentT(0.9, nu) * sigma) / Math.sqrt(kappa)
  return { factor: Math.exp(mean), low: Math.exp(mean - reach), high: Math.exp(mean + reach) }
}
