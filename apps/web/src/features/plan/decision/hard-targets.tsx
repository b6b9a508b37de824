import './decision.css'
import type { PlanTargets } from '@plangate/core/analysis'
import { formatMoneyRangeInOneUnit } from '@plangate/core/format'
import type { ReactNode } from 'react'
import { describeCost, describeWeeks } from '../../../shared/format/describe-estimate.ts'
import { count, formatShare } from '../../../shared/format/format.ts'
import { Notice } from '../../../shared/ui/notice.tsx'
import type { ComparedOption } from '../board/compare-options.ts'
import { chanceOf } from './describe-outcome.ts'
import { findClosest } from './find-closest.ts'

interface HardTargetsProps {
  targets: PlanTargets
  options: readonly ComparedOption[]
  /** What would have to give, for the option that comes closest. */
  renderWaysOut: (closest: ComparedOption) => ReactNode
}

/** Says that no option is likely to meet the targets, and which comes closest. */
export function HardTargets({ targets, options, renderWaysOut }: HardTargetsProps) {
  const closest = findClosest(options, targets)
  if (closest === null) return null
  const { estimate } = closest.option
  const chance = chanceOf(closest.simulation.probabilities) ?? 0
  const verb = chance === 0 ? 'meets' : 'is likely to meet'
  return (
    <Notice tone="attention" title={`No option ${verb} ${describeLimits(targets)}`}>
      <p>
        The closest is {closest.letter}: {describeCost(estimate, targets.currency)}, {describeWeeks(estimate)};{' '}
        {formatShare(chance)} chance.
      </p>
      {renderWaysOut(closest)}
    </Notice>
  )
}

/** "$5,000 in 3 weeks". */
function describeLimits(targets: PlanTargets): string {
  const { weeks, budget } = targets
  const inTime = weeks === undefined ? '' : count(weeks, 'week')
  if (budget === undefined) return inTime
  const money = formatMoneyRangeInOneUnit({ low: budget, high: budget }, targets.currency)
  return weeks === undefined ? money : `${money} in ${inTime}`
}
