import { Text } from '@mantine/core'
import { adjustmentsTo, type PlanTargets } from '@plangate/core/analysis'
import { formatMoney } from '@plangate/core/format'
import { type Adjustments, type ExecutionOption, letterOf, type PricedPlan, type Weights } from '@plangate/core/schemas'
import type { CSSProperties, ReactNode } from 'react'
import { count } from '../../../shared/format/format.ts'
import { EstimateBasis } from '../options/estimate-basis.tsx'
import { normalizeAdjustments } from './edit-adjustments.ts'
import { explainRecommendationChange } from './explain-recommendation-change.ts'
import { OptionBeforeAndAfter } from './option-before-and-after.tsx'
import type { ComputedAdjustments } from './use-what-if.ts'
import { type OptionWithProbabilities, whatIfRows } from './what-if-rows.tsx'

/** An option to choose, with the adjustments that affect it. */
export interface AdjustedOption {
  option: ExecutionOption
  adjustments: Adjustments
  /** Whether `option` still has the numbers of earlier adjustments, so that it cannot be chosen yet. */
  isComputing: boolean
}

export interface BeforeAndAfterProps {
  planSet: PricedPlan
  targets: PlanTargets
  weights: Weights
  adjustments: Adjustments
  /** In the order of the plan set. */
  before: OptionWithProbabilities[]
  /** The result for earlier adjustments while `isComputing`. */
  computed: ComputedAdjustments
  isComputing: boolean
  renderChoice: (adjusted: AdjustedOption) => ReactNode
}

/** Compares the options as priced with the adjusted ones. The text describes the adjustments already computed. */
export function BeforeAndAfter(props: BeforeAndAfterProps) {
  const { planSet, targets, weights, adjustments, before, computed, isComputing, renderChoice } = props
  const after = computed.options
  const rows = whatIfRows([...before, ...after], targets, planSet.workItems)
  const columns: CSSProperties & Record<'--pg-columns', number> = { '--pg-columns': after.length }
  return (
    <>
      <Text mb="xs" aria-live="polite" className="pg-what-if-shift">
        {normalizeAdjustments(planSet, computed.adjustments)
          ? explainRecommendationChange(planSet, before, after, targets, weights)
          : 'Nothing is changed yet: move a control, and the numbers follow.'}
      </Text>
      <Legend targets={targets} />
      <EstimateBasis planSet={planSet} />
      <div className="pg-changed-options" style={columns} aria-busy={isComputing}>
        {before.map((numbers, place) => {
          const changed = after[place]
          const ownOf = (all: Adjustments) => adjustmentsTo(numbers.option, planSet.assumptions, all)
          const own = ownOf(adjustments) ?? ownOf(computed.adjustments)
          return (
            changed && (
              <OptionBeforeAndAfter
                key={numbers.option.id}
                letter={letterOf(planSet, numbers.option.id)}
                rows={rows}
                before={numbers}
                after={changed}
                choice={own ? renderChoice({ option: changed.option, adjustments: own, isComputing }) : <AsPriced />}
              />
            )
          )
        })}
      </div>
    </>
  )
}

function Legend({ targets }: { targets: PlanTargets }) {
  return (
    <p className="pg-what-if-legend">
      <span data-when="before">As priced</span> <span data-when="after">What if</span>
      <span>tick: likely; wide bar: to safely; thin bar: best to worst tenth</span>
      {(targets.weeks ?? targets.budget) !== undefined && <span>Dashed: {describeTargets(targets)}</span>}
    </p>
  )
}

function AsPriced() {
  return (
    <Text size="sm" c="var(--pg-quiet)" className="pg-what-if-unchanged">
      As priced
    </Text>
  )
}

function describeTargets(targets: PlanTargets): string {
  const { weeks, budget } = targets
  const parts = [
    ...(weeks === undefined ? [] : [count(weeks, 'week')]),
    ...(budget === undefined ? [] : [formatMoney(budget, targets.currency)]),
  ]
  return `your target of ${parts.join(' and ')}`
}
