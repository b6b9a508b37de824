import { Skeleton, Text, Title } from '@mantine/core'
import type { PlanSet } from '@plangate/core/schemas'
import { ComputedView } from '../../../shared/simulation/computed-view.tsx'
import { SimulationView } from '../../../shared/simulation/simulation-view.tsx'
import type { OptionSimulation } from '../../../shared/simulation/simulator.ts'
import { Panel } from '../../../shared/ui/panel.tsx'
import { Tag } from '../../../shared/ui/tag.tsx'
import { BeforeAndAfter, type BeforeAndAfterProps } from './before-and-after.tsx'
import type { OptionNumbers } from './what-if-rows.tsx'
import { useWhatIf } from './use-what-if.ts'

type ResultsProps = Omit<BeforeAndAfterProps, 'before' | 'computed' | 'isComputing'>

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
        <SimulationView planSet={results.planSet} targets={results.targets} pending={<ResultsSkeleton />}>
          {(forecasts) => <Computed {...results} forecasts={forecasts} />}
        </SimulationView>
      ) : (
        <Text>Nothing is computed from changes that cannot be made.</Text>
      )}
    </Panel>
  )
}

function ResultsSkeleton() {
  return <Skeleton height={460} />
}

function Computed({ forecasts, ...results }: ResultsProps & { forecasts: OptionSimulation[] }) {
  const { planSet, targets, changes } = results
  const query = useWhatIf(planSet, targets, changes)
  return (
    <ComputedView query={query} what="what if" pending={<ResultsSkeleton />}>
      {(computed) => (
        <BeforeAndAfter
          {...results}
          before={asPriced(planSet, forecasts)}
          computed={computed}
          isComputing={query.isPlaceholderData}
        />
      )}
    </ComputedView>
  )
}

/** @throws {RangeError} when the forecast lacks an option of the plan set */
function asPriced(planSet: PlanSet, forecasts: readonly OptionSimulation[]): OptionNumbers[] {
  return planSet.options.map((option) => {
    const forecast = forecasts.find(({ id }) => id === option.id)
    if (!forecast) throw new RangeError(`there is no forecast of option ${option.id}`)
    return { option, probabilities: forecast.probabilities }
  })
}
