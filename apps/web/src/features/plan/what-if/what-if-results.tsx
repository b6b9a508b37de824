import { Skeleton, Text, Title } from '@mantine/core'
import type { PricedPlan } from '@plangate/core/schemas'
import { useMemo } from 'react'
import { ComputedView } from '../../../shared/simulation/computed-view.tsx'
import { SimulationView } from '../../../shared/simulation/simulation-view.tsx'
import type { OptionSimulation } from '../../../shared/simulation/simulator.ts'
import { Panel } from '../../../shared/ui/panel.tsx'
import { Tag } from '../../../shared/ui/tag.tsx'
import { BeforeAndAfter, type BeforeAndAfterProps } from './before-and-after.tsx'
import { useWhatIf } from './use-what-if.ts'
import type { OptionWithProbabilities } from './what-if-rows.tsx'

type WhatIfResultsProps = Omit<BeforeAndAfterProps, 'before' | 'computed' | 'isComputing'>

/** Every option before and after the adjustments, and whether the recommendation changes. */
export function WhatIfResults({ isValid, ...results }: WhatIfResultsProps & { isValid: boolean }) {
  return (
    <Panel labelledBy="what-if-results" className="pg-what-if-results">
      <div className="pg-what-if-heading">
        <Title order={2} id="what-if-results" size="h3">
          With your changes
        </Title>
        <Tag tone="signal">What if, not the plan</Tag>
      </div>
      {isValid ? (
        <SimulationView planSet={results.planSet} targets={results.targets} pending={<ResultsSkeleton />}>
          {(simulations) => <ComputedResults {...results} simulations={simulations} />}
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

function ComputedResults({ simulations, ...results }: WhatIfResultsProps & { simulations: OptionSimulation[] }) {
  const { planSet, targets, adjustments } = results
  const before = useMemo(() => asPriced(planSet, simulations), [planSet, simulations])
  const query = useWhatIf(planSet, targets, adjustments)
  return (
    <ComputedView query={query} what="what if" pending={<ResultsSkeleton />}>
      {(computed) => (
        <BeforeAndAfter {...results} before={before} computed={computed} isComputing={query.isPlaceholderData} />
      )}
    </ComputedView>
  )
}

/**
 * Returns the options as priced, in the order of the plan set.
 *
 * @throws {RangeError} when `simulations` lacks an option of the plan set
 */
function asPriced(planSet: PricedPlan, simulations: readonly OptionSimulation[]): OptionWithProbabilities[] {
  return planSet.options.map((option) => {
    const simulation = simulations.find(({ id }) => id === option.id)
    if (!simulation) throw new RangeError(`option ${option.id} was not simulated`)
    return { option, probabilities: simulation.probabilities }
  })
}
