import type { Assumptions } from '@plangate/core/schemas'
import { type Measure, middleOf } from './measure-options.ts'
import type { OptionPlan } from './option-plan.ts'
import { type Likelihood, roughEstimate } from './rough-estimate.ts'

/** The founder's limits: calendar weeks until launch, money in the project's currency, engineers. */
export interface TargetLimits {
  readonly weeks?: number
  readonly budget?: number
  /** `exactly`: every option has this team; otherwise it is a maximum. */
  readonly team?: { readonly engineers: number; readonly exactly: boolean }
  /** Every option has at least this team. */
  readonly leastEngineers?: number
}

/** What options are measured with. */
export interface Measuring {
  readonly measure: Measure
  readonly assumptions: Assumptions
}

/** The rough estimate is off by less; what it finds further away is not worth a simulation. */
const roughly = 1.3

/** Returns whether an option stays within weeks and budget at this percentile, as core will price it. */
export function meetsLimits(
  { weeks = Number.POSITIVE_INFINITY, budget = Number.POSITIVE_INFINITY }: TargetLimits,
  option: OptionPlan,
  likelihood: Likelihood,
  { measure, assumptions }: Measuring,
): boolean {
  if (!Number.isFinite(Math.min(weeks, budget))) return true
  const rough = roughEstimate(option, likelihood, assumptions)
  if (rough.weeks > roughly * weeks || rough.cost > roughly * budget) return false
  const estimate = measure(option)
  return estimate.weeks[likelihood] <= weeks && middleOf(estimate.cost[likelihood]) <= budget
}
