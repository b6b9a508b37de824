import type { Assumptions } from '@plangate/core/schemas'
import type { OptionPlan } from './option-plan.ts'
import { meetsLimits, type TargetLimits } from './target-limits.ts'

/**
 * Which option to recommend. With a target for weeks or budget: the largest option that meets it in four cases of
 * five, else the smallest one. Without: the second smallest for a brief that is mostly strong, the smallest for any other,
 * because what is not known yet is best found out with little.
 *
 * @param options from the smallest scope to the largest
 */
export function chooseRecommended(
  options: readonly OptionPlan[],
  limits: TargetLimits,
  assumptions: Assumptions,
): OptionPlan['key'] {
  const [smallest, second] = options
  const hasTarget = limits.weeks !== undefined || limits.budget !== undefined
  const fitting = hasTarget ? options.findLast((option) => meetsLimits(limits, option, 'good', assumptions)) : undefined
  const middle = !hasTarget && assumptions.briefConfidence === 'strong' ? second : undefined
  return (fitting ?? middle ?? smallest)?.key ?? 'lean'
}
