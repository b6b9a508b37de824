import { hoursPerEngineerWeek } from '@plangate/core/estimate'
import type { Assumptions, HoursRange } from '@plangate/core/schemas'
import type { PlannedItem } from '../work-items/planned-item.ts'
import type { OptionPlan } from './option-plan.ts'

/** What a scope would take: person-hours, calendar weeks, and USD at the middle rate. */
export interface RoughEstimate {
  readonly hours: number
  readonly weeks: number
  readonly cost: number
}

/** With even odds (P50), or in four cases of five (P80). */
export type Likelihood = 'even' | 'good'

/** z-values of the normal distribution: what both odds stand for, and P90. */
const z: Record<Likelihood, number> = { even: 0, good: 0.8416 }
const z90 = 1.2816

/**
 * A quick stand-in for the simulation, used only to decide what fits into a date or a budget; it is never shown. The
 * P50 of a sum of many skewed items lies near the sum of their means, exp(s^2 / 2) times their P50 each; the error that
 * all share, exp(z * sharedSigma), brings it to P80. Weeks are the longer of the work shared evenly and the longest
 * chain of dependencies.
 */
export function roughEstimate(
  { items, engineers }: Pick<OptionPlan, 'items' | 'engineers'>,
  odds: Likelihood,
  assumptions: Assumptions,
): RoughEstimate {
  const error = Math.exp(z[odds] * assumptions.sharedSigma)
  const hours = error * items.reduce((sum, item) => sum + meanOf(item.hours), 0)
  const chain = error * longestChain(items)
  const perWeek = hoursPerEngineerWeek(engineers, assumptions)
  const rate = (assumptions.rate.low + assumptions.rate.high) / 2
  return { hours, weeks: Math.max(hours / engineers, chain) / perWeek, cost: hours * rate }
}

/** Mean of the lognormal with these P10 and P90. */
function meanOf({ low, likely, high }: HoursRange): number {
  const sigma = Math.log(high / low) / (2 * z90)
  return likely * Math.exp(sigma ** 2 / 2)
}

/** Hours along the longest chain of dependencies. Items come after all that they depend on. */
function longestChain(items: readonly PlannedItem[]): number {
  const finished = new Map<string, number>()
  for (const item of items) {
    const start = Math.max(0, ...item.dependsOn.map((id) => finished.get(id) ?? 0))
    finished.set(item.id, start + meanOf(item.hours))
  }
  return Math.max(0, ...finished.values())
}
