import { midpointCost, type PlanTargets } from '@plangate/core/analysis'
import { formatExactMoney } from '@plangate/core/format'
import { type ExecutionOption, letterOf, type OptionId, type PlanSet } from '@plangate/core/schemas'
import { describeCost, describeWeeks } from '../../shared/format/describe-estimate.ts'
import { count } from '../../shared/format/format-values.ts'
import { Notice } from '../../shared/ui/notice.tsx'

interface ChoiceWarningsProps {
  /** With the adjustments applied. */
  option: ExecutionOption
  planSet: PlanSet
  targets: PlanTargets
  recommendedId: OptionId | null
}

/** Says when an option is not the recommended one, or is likely to miss a target. Renders nothing otherwise. */
export function ChoiceWarnings({ option, planSet, targets, recommendedId }: ChoiceWarningsProps) {
  const recommended = planSet.options.find(({ id }) => id === recommendedId)
  const missed = listMissedTargets(option, targets)
  return (
    <>
      {recommended && recommended.id !== option.id && (
        <Notice tone="info" title={`This is not the recommended option: that is ${letterOf(planSet, recommended.id)}`}>
          <p>
            {recommended.name}: {describeWeeks(recommended.estimate)};{' '}
            {describeCost(recommended.estimate, targets.currency)}.
          </p>
        </Notice>
      )}
      {missed.length > 0 && (
        <Notice tone="attention" title={`It is likely to miss ${new Intl.ListFormat('en-US').format(missed)}`}>
          <p>The chance to meet it is below one half.</p>
        </Notice>
      )}
    </>
  )
}

/** The targets that the likely figures (P50) exceed, which is where the chance to meet them is below one half. */
function listMissedTargets({ estimate }: ExecutionOption, targets: PlanTargets): string[] {
  const { weeks, budget } = targets
  return [
    ...(weeks !== undefined && estimate.weeks.p50 > weeks ? [`your date in ${count(weeks, 'week')}`] : []),
    ...(budget !== undefined && midpointCost(estimate.cost.p50) > budget
      ? [`your budget of ${formatExactMoney(budget, targets.currency)}`]
      : []),
  ]
}
