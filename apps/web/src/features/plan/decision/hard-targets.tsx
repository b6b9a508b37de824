import './decision.css'
import type { PlanTargets } from '@plangate/core/analysis'
import { formatExactMoney } from '@plangate/core/format'
import type { PricedPlan } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { describeCost, describeWeeks } from '../../../shared/format/describe-estimate.ts'
import { count, formatShare } from '../../../shared/format/format-values.ts'
import { Notice } from '../../../shared/ui/notice.tsx'
import type { ComparedOption } from '../board/compare-options.ts'
import { UnmetList } from '../console/unmet-checks.tsx'
import { chanceOf } from './describe-outcome.ts'

interface HardTargetsProps {
  planSet: PricedPlan
  targets: PlanTargets
  closest: ComparedOption
  /** What would have to give for the closest option to meet them. */
  waysOut: ReactNode
}

/** Says that no option is likely to meet the targets, and which comes closest; below it, what else no option meets. */
export function HardTargets({ planSet, targets, closest, waysOut }: HardTargetsProps) {
  const { estimate } = closest.option
  const chance = chanceOf(closest.simulation.probabilities) ?? 0
  const verb = chance === 0 ? 'meets' : 'is likely to meet'
  return (
    <Notice tone="attention" title={`No option ${verb} ${describeLimits(targets)}`}>
      <p>
        The closest is {closest.letter}: {describeCost(estimate, targets.currency)}, {describeWeeks(estimate)};{' '}
        {formatShare(chance)} chance.
      </p>
      {waysOut}
      <UnmetList planSet={planSet} titleOf={titleOfOthers} />
    </Notice>
  )
}

function titleOfOthers(unmet: number): string {
  return unmet === 1
    ? 'Another limit that no option meets, and why'
    : `${unmet} other limits that no option meets, and why`
}

/** "$5,000 in 3 weeks". */
function describeLimits(targets: PlanTargets): string {
  const { weeks, budget } = targets
  const inTime = weeks === undefined ? '' : count(weeks, 'week')
  if (budget === undefined) return inTime
  const money = formatExactMoney(budget, targets.currency)
  return weeks === undefined ? money : `${money} in ${inTime}`
}
