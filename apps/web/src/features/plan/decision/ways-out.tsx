import { midpointCost, type PlanTargets } from '@plangate/core/analysis'
import { wholeWeeks } from '@plangate/core/estimate'
import { formatExactMoney } from '@plangate/core/format'
import type { Brief, PricedPlan } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { count } from '../../../shared/format/format-values.ts'
import { writeChanges } from '../../../shared/selection/changes-in-address.ts'
import { LinkButton } from '../../../shared/ui/links.tsx'
import type { ComparedOption } from '../board/compare-options.ts'
import type { PlanSearch } from '../plan-search.ts'
import { cutToMustHaves } from './cut-to-must-haves.ts'

interface WaysOutProps {
  planSet: PricedPlan
  needs: NonNullable<Brief['needs']>
  targets: PlanTargets
  closest: ComparedOption
}

/** What would have to give for the targets to be met, each as a what-if. */
export function WaysOut({ planSet, needs, targets, closest }: WaysOutProps) {
  const { estimate } = closest.option
  const cut = cutToMustHaves(closest.option, planSet, needs)
  const budget = roundUp(midpointCost(estimate.cost.p80))
  const weeks = Math.max(wholeWeeks(estimate).safely, Math.ceil(estimate.weeks.p80))
  return (
    <>
      <p>Ways out, each to try before you decide:</p>
      <div className="pg-ways">
        <Way search={writeChanges(planSet, cut ?? undefined)}>
          {cut ? 'Cut scope to the must-haves' : 'Cut scope, item by item'}
        </Way>
        {targets.budget !== undefined && budget > targets.budget && (
          <Way search={{ hoped: { budget } }}>Raise the budget to {formatExactMoney(budget, targets.currency)}</Way>
        )}
        {targets.weeks !== undefined && weeks > targets.weeks && (
          <Way search={{ hoped: { weeks } }}>Move the date to {count(weeks, 'week')}</Way>
        )}
      </div>
    </>
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
