import { Text } from '@mantine/core'
import { adjustmentsTo } from '@plangate/core/analysis'
import type { Adjustments, ExecutionOption, PlanSet, Targets, Weights } from '@plangate/core/schemas'
import type { CSSProperties, ReactNode } from 'react'
import { count, formatMoney } from '../../../shared/format/format.ts'
import { changeRows, type OptionNumbers } from './change-rows.tsx'
import { ChangedOption } from './changed-option.tsx'
import { normalizeAdjustments } from './edit-adjustments.ts'
import { explainShift } from './explain-shift.ts'
import type { ComputedChanges } from './use-what-if.ts'

/** An option as it would be chosen: with the changes that make a difference to it. */
export interface AdjustedOption {
  option: ExecutionOption
  changes: Adjustments
  /** The option has the numbers of the changes before, and so cannot be chosen yet. */
  isComputing: boolean
}

export interface BeforeAndAfterProps {
  planSet: PlanSet
  targets: Targets
  weights: Weights
  changes: Adjustments
  /** In the order of the plan set. */
  before: OptionNumbers[]
  /** Of the changes before, while it is computing. */
  computed: ComputedChanges
  isComputing: boolean
  renderChoice: (adjusted: AdjustedOption) => ReactNode
}

/** The words tell of the changes that the numbers are of, never of those that are still computed. */
export function BeforeAndAfter(props: BeforeAndAfterProps) {
  const { planSet, targets, weights, changes, before, computed, isComputing, renderChoice } = props
  const after = computed.options
  const rows = changeRows([...before, ...after], targets)
  const columns: CSSProperties & Record<'--pg-columns', number> = { '--pg-columns': after.length }
  return (
    <>
      <Text mb="xs" aria-live="polite" className="pg-what-if-shift">
        {normalizeAdjustments(planSet, computed.changes)
          ? explainShift(before, after, weights)
          : 'Nothing is changed yet: move a control, and the numbers follow.'}
      </Text>
      <Legend targets={targets} />
      <div className="pg-changed-options" style={columns} aria-busy={isComputing}>
        {before.map((numbers, place) => {
          const changed = after[place]
          const ownOf = (all: Adjustments) => adjustmentsTo(numbers.option, planSet.assumptions, all)
          const own = ownOf(changes) ?? ownOf(computed.changes)
          return (
            changed && (
              <ChangedOption
                key={numbers.option.id}
                place={place}
                rows={rows}
                before={numbers}
                after={changed}
                choice={own ? renderChoice({ option: changed.option, changes: own, isComputing }) : <Unchanged />}
              />
            )
          )
        })}
      </div>
    </>
  )
}

function Legend({ targets }: { targets: Targets }) {
  return (
    <p className="pg-what-if-legend">
      <span data-when="before">As priced</span> <span data-when="after">What if</span>
      <span>P10 to P90, wide from P50 to P80</span>
      {(targets.weeks ?? targets.budget) !== undefined && <span>Dashed: {sayTargets(targets)}</span>}
    </p>
  )
}

function Unchanged() {
  return (
    <Text size="sm" c="var(--pg-quiet)" className="pg-what-if-unchanged">
      As priced
    </Text>
  )
}

function sayTargets({ weeks, budget }: Targets): string {
  const parts = [
    ...(weeks === undefined ? [] : [count(weeks, 'week')]),
    ...(budget === undefined ? [] : [formatMoney(budget)]),
  ]
  return `your target of ${parts.join(' and ')}`
}
