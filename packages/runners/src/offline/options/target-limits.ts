import type { Assumptions } from '@plangate/core/schemas'
import type { OptionPlan } from './option-plan.ts'
import { type Likelihood, roughEstimate } from './rough-estimate.ts'

/** The founder's limits: calendar weeks until launch, USD, engineers. */
export interface TargetLimits {
  readonly weeks?: number
  readonly budget?: number
  /** `exactly`: every option has this team; otherwise it is a maximum. */
  readonly team?: { readonly engineers: number; readonly exactly: boolean }
  /** Every option has at least this team. */
  readonly leastEngineers?: number
}

/** Returns whether an option stays within weeks and budget at this percentile. */
export function meetsLimits(
  { weeks, budget }: TargetLimits,
  option: OptionPlan,
  likelihood: Likelihood,
  assumptions: Assumptions,
): boolean {
  const rough = roughEstimate(option, likelihood, assumptions)
  return rough.weeks <= (weeks ?? Number.POSITIVE_INFINITY) && rough.cost <= (budget ?? Number.POSITIVE_INFINITY)
}
