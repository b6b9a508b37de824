import type { PlanTargets, TargetProbabilities } from '@plangate/core/analysis'
import { formatExactMoney } from '@plangate/core/format'
import type { ExecutionOption } from '@plangate/core/schemas'
import { describeCost, describeWeeks } from '../../../shared/format/describe-estimate.ts'
import { capitalize, count, formatShare } from '../../../shared/format/format-values.ts'

/** What has a chance: "to meet both your targets", "to ship in 14 weeks". Null without a target. */
export function nameTargets(targets: PlanTargets): string | null {
  const { weeks, budget } = targets
  if (weeks !== undefined && budget !== undefined) return 'to meet both your targets'
  if (weeks !== undefined) return `to ship in ${count(weeks, 'week')}`
  return budget === undefined ? null : `to stay within ${formatExactMoney(budget, targets.currency)}`
}

/** The chance to meet all targets, 0 to 1: both in the same draw where there are two. Null without a target. */
export function chanceOf({ date, budget, both }: TargetProbabilities): number | null {
  return both ?? date ?? budget
}

/** One sentence to decide by: "Likely 6 weeks, safely 9; $22k–$44k; 81% chance to meet both your targets." */
export function describeOutcome(
  { estimate }: Pick<ExecutionOption, 'estimate'>,
  probabilities: TargetProbabilities,
  targets: PlanTargets,
): string {
  const [chance, what] = [chanceOf(probabilities), nameTargets(targets)]
  const parts = [capitalize(describeWeeks(estimate)), describeCost(estimate, targets.currency)]
  return `${[...parts, ...(chance === null || what === null ? [] : [`${formatShare(chance)} chance ${what}`])].join('; ')}.`
}
