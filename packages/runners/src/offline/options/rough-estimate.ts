import { hoursPerEngineerWeek, paidPerHour } from '@plangate/core/estimate'
import type { Assumptions, HoursRange } from '@plangate/core/schemas'
import type { PlannedItem } from '../work-items/planned-item.ts'
import type { OptionPlan } from './option-plan.ts'

/** What a scope takes: paid person-hours, calendar weeks, and USD at the middle of the rate range. */
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
 * Approximates the simulation, only to decide what fits a date or a budget; it is never shown. The P50 of a sum of many
 * skewed items is close to the sum of their means, each exp(s^2 / 2) times its P50; the shared error factor,
 * exp(z * sharedSigma), scales it to P80. Weeks are the longer of the evenly shared work and the longest chain of
 * dependencies.
 */
export function roughEstimate(
  { items, engineers }: Pick<OptionPlan, 'items' | 'engineers'>,
  likelihood: Likelihood,
  assumptions: Assumptions,
): RoughEstimate {
  const error = Math.exp(z[likelihood] * assumptions.sharedSigma)
  const hours = error * items.reduce((sum, item) => sum + meanOf(item.hours), 0)
  const chain = error * longestChain(items)
  const perWeek = hoursPerEngineerWeek(engineers, assumptions)
  const rate = (assumptions.rate.low + assumptions.rate.high) / 2
  const paid = hours * paidPerHour(engineers, assumptions)
  return { hours: paid, weeks: Math.max(hours / engineers, chain) / perWeek, cost: paid * rate }
}

/** The mean of the lognormal distribution with this P10 and P90. */
function meanOf({ low, likely, high }: HoursRange): number {
  const sigma = Math.log(high / low) / (2 * z90)
  return likely * Math.exp(sigma ** 2 / 2)
}

/** Hours along the longest chain of dependencies. Items must come after their dependencies. */
function longestChain(items: readonly PlannedItem[]): number {
  const finished = new Map<string, number>()
  for (const item of items) {
    const start = Math.max(0, ...item.dependsOn.map((id) => finished.get(id) ?? 0))
    finished.set(item.id, start + meanOf(item.hours))
  }
  return Math.max(0, ...finished.values())
}
