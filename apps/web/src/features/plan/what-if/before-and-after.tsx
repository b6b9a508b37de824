import { Text } from '@mantine/core'
import { adjustmentsTo, type PlanTargets } from '@plangate/core/analysis'
import { formatExactMoney } from '@plangate/core/format'
import { type Adjustments, type ExecutionOption, letterOf, type PricedPlan, type Weights } from '@plangate/core/schemas'
import { replaceEqualDeep } from '@tanstack/react-query'
import { type CSSProperties, memo, type ReactNode, useMemo } from 'react'
import { count } from '../../../shared/format/format-values.ts'
import { scalesOver } from '../measures.tsx'
import { EstimateBasis } from '../options/estimate-basis.tsx'
import { normalizeAdjustments } from './edit-adjustments.ts'
import { explainRecommendationChange } from './explain-recommendation-change.ts'
import { OptionBeforeAndAfter } from './option-before-and-after.tsx'
import { useSame } from './use-same.ts'
import type { ComputedAdjustments } from './use-what-if.ts'
import { type OptionWithProbabilities, whatIfRows } from './what-if-rows.tsx'

/** An option to choose, with the adjustments that affect it. */
export interface AdjustedOption {
  option: ExecutionOption
  adjustments: Adjustments
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

/**
 * Compares the options as priced with the adjusted ones. The text describes the adjustments already computed. Its parts
 * are memoized, because most steps change one option.
 */
export function BeforeAndAfter(props: BeforeAndAfterProps) {
  const { planSet, targets, weights, adjustments, before, computed, isComputing, renderChoice } = props
  const after = useSame(computed.options)
  // The scales end at round numbers, so most steps leave them, and the rows of the other options.
  const scales = useSame(scalesOver([...before, ...after], targets))
  const rows = useMemo(() => whatIfRows(scales, targets, planSet.workItems), [scales, targets, planSet])
  const columns: CSSProperties & Record<'--pg-columns', number> = { '--pg-columns': after.length }
  return (
    <>
      <Heading
        planSet={planSet}
        targets={targets}
        weights={weights}
        before={before}
        after={after}
        isChanged={normalizeAdjustments(planSet, computed.adjustments) !== undefined}
      />
      <div className="pg-changed-options" style={columns} aria-busy={isComputing}>
        {before.map((numbers, place) => {
          const changed = after[place]
          return (
            changed && (
              <OptionBeforeAndAfter
                key={numbers.option.id}
                letter={letterOf(planSet, numbers.option.id)}
                rows={rows}
                before={numbers}
                after={changed}
                choice={
                  <ChoiceOf
                    planned={numbers.option}
                    option={changed.option}
                    planSet={planSet}
                    asked={adjustments}
                    computed={computed.adjustments}
                    renderChoice={renderChoice}
                  />
                }
              />
            )
          )
        })}
      </div>
    </>
  )
}

interface HeadingProps extends Pick<BeforeAndAfterProps, 'planSet' | 'targets' | 'weights' | 'before'> {
  after: ComputedAdjustments['options']
  /** Whether any option differs from the plan. */
  isChanged: boolean
}

const Heading = memo(function Heading({ planSet, targets, weights, before, after, isChanged }: HeadingProps) {
  return (
    <>
      <Text mb="xs" aria-live="polite" className="pg-what-if-shift">
        {isChanged
          ? explainRecommendationChange(planSet, before, after, targets, weights)
          : 'Nothing is changed yet: move a control, and the numbers follow.'}
      </Text>
      <Legend targets={targets} />
      <EstimateBasis planSet={planSet} />
    </>
  )
})

interface ChoiceOfProps extends Pick<BeforeAndAfterProps, 'planSet' | 'renderChoice'> {
  planned: ExecutionOption
  /** With the computed adjustments. */
  option: ExecutionOption
  asked: Adjustments
  computed: Adjustments
}

/**
 * The choice of an option with the adjustments that its numbers have. Disabled while others of its own are computed, by
 * an element around it, so that a step does not render it just for that.
 */
function ChoiceOf({ planned, option, planSet, asked, computed, renderChoice }: ChoiceOfProps) {
  const ownOf = (all: Adjustments) => adjustmentsTo(planned, planSet.assumptions, all)
  const adjustments = useSame(ownOf(computed))
  const isComputing = replaceEqualDeep(adjustments, ownOf(asked)) !== adjustments
  const choice = useMemo(
    () => (adjustments ? renderChoice({ option, adjustments }) : <AsPriced />),
    [option, adjustments, renderChoice],
  )
  return (
    <fieldset className="pg-what-if-choice" aria-label="Choice of this option" disabled={isComputing}>
      {choice}
    </fieldset>
  )
}

function Legend({ targets }: { targets: PlanTargets }) {
  return (
    <p className="pg-what-if-legend">
      <span data-when="before">As priced</span> <span data-when="after">What if</span>
      <span>tick: likely; wide bar: to safely; thin bar: middle 80%</span>
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
    ...(budget === undefined ? [] : [formatExactMoney(budget, targets.currency)]),
  ]
  return `your target of ${parts.join(' and ')}`
}
