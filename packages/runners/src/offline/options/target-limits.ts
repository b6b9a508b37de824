import type { Assumptions } from '@plangate/core/schemas'
import type { OptionPlan } from './option-plan.ts'
import { type Likelihood, roughEstimate } from './rough-estimate.ts'

/** What the founder allows: calendar weeks until launch, USD, people. */
export interface TargetLimits {
  readonly weeks?: number
  readonly budget?: number
  /** `exactly`: every option has this team; otherwise none has a larger one. */
  readonly team?: { readonly engineers: number; readonly exactly: boolean }
}

/** Whether an option stays within weeks and budget with these odds. */
export function meetsLimits(
  { weeks, budget }: TargetLimits,
  option: OptionPlan,
  odds: Likelihood,
  assumptions: Assumptions,
): boolean {
  const rough = roughEstimate(option, odds, assumptions)
  return rough.weeks <= (weeks ?? Number.POSITIVE_INFINITY) && rough.cost <= (budget ?? Number.POSITIVE_INFINITY)
}
