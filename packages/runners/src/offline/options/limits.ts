import type { Assumptions } from '@plangate/core/schemas'
import type { OptionPlan } from './option-plan.ts'
import { roughEstimate } from './rough-estimate.ts'

/** What the founder allows: calendar weeks until launch, USD, people. */
export interface Limits {
  readonly weeks?: number
  readonly budget?: number
  /** `exactly`: every option has this team; otherwise none has a larger one. */
  readonly team?: { readonly engineers: number; readonly exactly: boolean }
}

/** Whether an option is likely to stay within weeks and budget. */
export function fits({ weeks, budget }: Limits, option: OptionPlan, assumptions: Assumptions): boolean {
  const rough = roughEstimate(option.items, option.engineers, assumptions)
  return rough.weeks <= (weeks ?? Number.POSITIVE_INFINITY) && rough.cost <= (budget ?? Number.POSITIVE_INFINITY)
}
