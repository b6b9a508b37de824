import { hoursPerEngineerWeek, paidPerHour } from '@plangate/core/estimate'
import type { Assumptions, HoursRange } from '@plangate/core/schemas'
import type { PlannedItem } from '../work-items/planned-item.ts'
import type { OptionPlan } from './option-plan.ts'

/** What a scope takes: paid person-hours, calendar weeks, and cost at the middle of the rate range. */
export interface RoughEstimate {
  readonly hours: number
  readonly weeks: number
  readonly cost: number
}

/** The percentile of an estimate. */
export type Likelihood = 'p50' | 'p80'

/** Quantiles of the standard normal distribution. */
const z: Record<Likelihood, number> = { p50: 0, p80: 0.8416 }
const z90 = 1.2816

/**
 * Approximates the simulation, only to see what is far beyond a date or a budget; it is never shown. The sum of the items is
 * taken as lognormal with their mean and variance (L. F. Fenton, "The sum of log-normal probability distributions in
 * scatter transmission systems", 1960), but as wide as the whole is expected to be. Weeks are the longer of the evenly shared
 * work and the longest chain of dependencies.
 */
export function roughEstimate(
  { items, engineers }: Pick<OptionPlan, 'items' | 'engineers'>,
  likelihood: Likelihood,
  assumptions: Assumptions,
): RoughEstimate {
  const mean = items.reduce((sum, item) => sum + momentsOf(item.hours).mean, 0)
  const variance = items.reduce((sum, item) => sum + momentsOf(item.hours).variance, 0)
  const spread = Math.log(1 + (mean > 0 ? variance / mean ** 2 : 0))
  const sigma = Math.max(assumptions.sharedSigma, Math.sqrt(spread))
  const factor = (assumptions.ledger?.factor ?? 1) * Math.exp(z[likelihood] * sigma - spread / 2)
  const hours = factor * mean
  const chain = factor * longestChain(items)
  const perWeek = hoursPerEngineerWeek(engineers, assumptions)
  const rate = (assumptions.rate.low + assumptions.rate.high) / 2
  const paid = hours * paidPerHour(engineers, assumptions)
  return { hours: paid, weeks: Math.max(hours / engineers, chain) / perWeek, cost: paid * rate }
}

/** Mean and variance of the lognormal distribution around the likely hours, with the spread from P10 to P90. */
function momentsOf({ low, likely, high }: HoursRange): { mean: number; variance: number } {
  const sigma = Math.log(high / low) / (2 * z90)
  const mean = likely * Math.exp(sigma ** 2 / 2)
  return { mean, variance: mean ** 2 * (Math.exp(sigma ** 2) - 1) }
}

/** Hours along the longest chain of dependencies. Items must come after their dependencies. */
function longestChain(items: readonly PlannedItem[]): number {
  const finished = new Map<string, number>()
  for (const item of items) {
    const start = Math.max(0, ...item.dependsOn.map((id) => finished.get(id) ?? 0))
    finished.set(item.id, start + momentsOf(item.hours).mean)
  }
  return Math.max(0, ...finished.values())
}
