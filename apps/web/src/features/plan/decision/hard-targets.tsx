import './decision.css'
import { midpointCost, type PlanTargets } from '@plangate/core/analysis'
import { wholeWeeks } from '@plangate/core/estimate'
import { formatMoney, formatMoneyRangeInOneUnit } from '@plangate/core/format'
import type { Brief, PlanSet } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { describeCost, describeWeeks } from '../../../shared/format/describe-estimate.ts'
import { count, formatShare } from '../../../shared/format/format.ts'
import { writeChanges } from '../../../shared/selection/changes-in-address.ts'
import { LinkButton } from '../../../shared/ui/links.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import type { ComparedOption } from '../board/compare-options.ts'
import type { PlanSearch } from '../plan-search.ts'
import { cutToMustHaves } from './cut-to-must-haves.ts'
import { chanceOf } from './describe-outcome.ts'
import { findClosest } from './find-closest.ts'

interface HardTargetsProps {
  planSet: PlanSet
  brief: Brief
  targets: PlanTargets
  options: readonly ComparedOption[]
}

/** Says that no option is likely to meet the targets, which comes closest, and what would have to give. */
export function HardTargets({ planSet, brief, targets, options }: HardTargetsProps) {
  const closest = findClosest(options, targets)
  if (closest === null) return null
  const { estimate } = closest.option
  const chance = chanceOf(closest.simulation.probabilities) ?? 0
  const verb = chance === 0 ? 'meets' : 'is likely to meet'
  return (
    <Notice tone="attention" title={`No option ${verb} ${describeLimits(targets)}`}>
      <p>
        The closest is {closest.letter}: {describeCost(estimate, targets.currency)}, {describeWeeks(estimate)};{' '}
        {formatShare(chance)} chance. Three ways out, each to try before you decide:
      </p>
      <Ways planSet={planSet} needs={brief.needs ?? []} targets={targets} closest={closest} />
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

interface WaysProps extends Pick<HardTargetsProps, 'planSet' | 'targets'> {
  needs: NonNullable<Brief['needs']>
  closest: ComparedOption
}

function Ways({ planSet, needs, targets, closest }: WaysProps) {
  const { estimate } = closest.option
  const cut = cutToMustHaves(closest.option, planSet, needs)
  const budget = roundUp(midpointCost(estimate.cost.p80))
  const weeks = Math.max(wholeWeeks(estimate).safely, Math.ceil(estimate.weeks.p80))
  return (
    <div className="pg-ways">
      <Way search={writeChanges(planSet, cut ?? undefined)}>
        {cut ? 'Cut scope to the must-haves' : 'Cut scope, item by item'}
      </Way>
      {targets.budget !== undefined && budget > targets.budget && (
        <Way search={{ hoped: { budget } }}>Raise the budget to {formatMoney(budget, targets.currency)}</Way>
      )}
      {targets.weeks !== undefined && weeks > targets.weeks && (
        <Way search={{ hoped: { weeks } }}>Move the date to {count(weeks, 'week')}</Way>
      )}
    </div>
  )
}

/** In the plan's currency, up to two digits that count: what the screen shows is what is tried. */
function roundUp(amount: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(amount)) - 1)
  return Math.ceil(amount / step) * step
}

function Way({ search, children }: { search: Partial<PlanSearch>; children: ReactNode }) {
  return (
    <LinkButton
      from="/projects/$projectId/plan"
      to="."
      search={(before) => ({ ...before, ...search, view: 'what-if' as const })}
      resetScroll={false}
      size="xs"
      variant="default"
    >
      {children}
    </LinkButton>
  )
}
