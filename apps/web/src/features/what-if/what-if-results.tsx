import { Skeleton, Text, Title } from '@mantine/core'
import { changesTo } from '@plangate/core/decision'
import type { Changes, ExecutionOption, PlanSet, Targets, Weights } from '@plangate/core/schemas'
import type { CSSProperties, ReactNode } from 'react'
import { tidyChanges } from '../../shared/changes/edit-changes.ts'
import { ComputedView } from '../../shared/forecast/computed-view.tsx'
import { ForecastView } from '../../shared/forecast/forecast-view.tsx'
import type { ChangedForecast, OptionForecast } from '../../shared/forecast/forecaster.ts'
import { count, formatMoney } from '../../shared/format/format.ts'
import { Panel } from '../../shared/ui/panel.tsx'
import { Tag } from '../../shared/ui/tag.tsx'
import { changeRows, type OptionNumbers } from './change-rows.tsx'
import { ChangedOption } from './changed-option.tsx'
import { explainShift } from './explain-shift.ts'
import { useWhatIf } from './use-what-if.ts'

/** An option as it would be chosen: with the changes that make a difference to it. */
export interface AdjustedOption {
  option: ExecutionOption
  changes: Changes
}

interface ResultsProps {
  planSet: PlanSet
  targets: Targets
  weights: Weights
  changes: Changes
  renderChoice: (adjusted: AdjustedOption) => ReactNode
}

/** Every option before and after, and whether another one would be recommended. */
export function WhatIfResults({ isPossible, ...results }: ResultsProps & { isPossible: boolean }) {
  return (
    <Panel labelledBy="what-if-results" className="pg-what-if-results">
      <div className="pg-what-if-heading">
        <Title order={2} id="what-if-results" size="h3">
          With your changes
        </Title>
        <Tag tone="signal">What if, not the plan</Tag>
      </div>
      {isPossible ? (
        <ForecastView planSet={results.planSet} targets={results.targets} pending={<ResultsSkeleton />}>
          {(forecasts) => <Computed {...results} forecasts={forecasts} />}
        </ForecastView>
      ) : (
        <Text>Nothing is computed from changes that cannot be made.</Text>
      )}
    </Panel>
  )
}

function ResultsSkeleton() {
  return <Skeleton height={460} />
}

function Computed({ forecasts, ...results }: ResultsProps & { forecasts: OptionForecast[] }) {
  const { planSet, targets, changes } = results
  const query = useWhatIf(planSet, targets, changes)
  return (
    <ComputedView query={query} what="what if" pending={<ResultsSkeleton />}>
      {(changed) => (
        <BeforeAndAfter
          {...results}
          before={asPriced(planSet, forecasts)}
          after={changed}
          isComputing={query.isPlaceholderData}
        />
      )}
    </ComputedView>
  )
}

/** @throws {RangeError} when the forecast lacks an option of the plan set */
function asPriced(planSet: PlanSet, forecasts: readonly OptionForecast[]): OptionNumbers[] {
  return planSet.options.map((option) => {
    const forecast = forecasts.find(({ id }) => id === option.id)
    if (!forecast) throw new RangeError(`there is no forecast of option ${option.id}`)
    return { option, chances: forecast.chances }
  })
}

interface BeforeAndAfterProps extends ResultsProps {
  /** Both in the order of the plan set. */
  before: OptionNumbers[]
  after: ChangedForecast[]
  /** The numbers are those of the changes before. */
  isComputing: boolean
}

function BeforeAndAfter(props: BeforeAndAfterProps) {
  const { planSet, targets, weights, changes, before, after, isComputing, renderChoice } = props
  const rows = changeRows([...before, ...after], targets)
  const columns: CSSProperties & Record<'--pg-columns', number> = { '--pg-columns': after.length }
  return (
    <>
      <Text mb="xs" aria-live="polite" className="pg-what-if-shift">
        {tidyChanges(planSet, changes)
          ? explainShift(before, after, weights)
          : 'Nothing is changed yet: move a control, and the numbers follow.'}
      </Text>
      <p className="pg-what-if-legend">
        <span data-when="before">As priced</span> <span data-when="after">What if</span>
        <span>P10 to P90, wide from P50 to P80</span>
        {(targets.weeks ?? targets.budget) !== undefined && <span>Dashed: {sayTargets(targets)}</span>}
      </p>
      <div className="pg-changed-options" style={columns} aria-busy={isComputing}>
        {before.map((numbers, place) => {
          const changed = after[place]
          const own = changesTo(numbers.option, planSet.assumptions, changes)
          return (
            changed && (
              <ChangedOption
                key={numbers.option.id}
                place={place}
                rows={rows}
                before={numbers}
                after={changed}
                choice={own && !isComputing ? renderChoice({ option: changed.option, changes: own }) : <Unchanged />}
              />
            )
          )
        })}
      </div>
    </>
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
