import type { OptionPlan } from './option-plan.ts'
import { type Measuring, meetsLimits, type TargetLimits } from './target-limits.ts'

/**
 * Chooses the option to recommend. With a target for weeks or budget: the largest option whose P80 meets it, otherwise
 * the smallest option. Without a target: the second smallest for a brief of mostly strong confidence, otherwise the
 * smallest, because open questions are best answered with little work.
 *
 * @param options from the smallest scope to the largest
 */
export function recommendOptionPlan(
  options: readonly OptionPlan[],
  limits: TargetLimits,
  measuring: Measuring,
): OptionPlan['key'] {
  const [smallest, second] = options
  const hasTarget = limits.weeks !== undefined || limits.budget !== undefined
  const fitting = hasTarget ? options.findLast((option) => meetsLimits(limits, option, 'p80', measuring)) : undefined
  const middle = !hasTarget && measuring.assumptions.briefConfidence === 'strong' ? second : undefined
  return (fitting ?? middle ?? smallest)?.key ?? 'lean'
}
