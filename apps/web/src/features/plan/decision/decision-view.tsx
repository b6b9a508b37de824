import { Skeleton, Stack } from '@mantine/core'
import type { PlanTargets } from '@plangate/core/analysis'
import type { SelectionToCheck } from '@plangate/core/gate'
import type { ExecutionOption, PricedPlan, Weights } from '@plangate/core/schemas'
import { type ReactNode, useMemo } from 'react'
import { recommendFrom } from '../../../shared/simulation/recommend-from.ts'
import { SimulationView } from '../../../shared/simulation/simulation-view.tsx'
import type { OptionSimulation } from '../../../shared/simulation/simulator.ts'
import { useSimulation } from '../../../shared/simulation/use-simulation.ts'
import { type ComparedOption, compareOptions, type OptionComparison } from '../board/compare-options.ts'
import { EstimateLegend } from '../board/estimate-legend.tsx'
import { UnmetChecks } from '../console/unmet-checks.tsx'
import { EstimateBasis } from '../options/estimate-basis.tsx'
import { OptionColumns } from '../options/option-columns.tsx'
import { CardFigures } from './card-figures.tsx'
import { findClosest } from './find-closest.ts'
import { HardTargets } from './hard-targets.tsx'
import { RecommendationCard } from './recommendation-card.tsx'

interface DecisionViewProps {
  planSet: PricedPlan
  /** Of the brief, as the plan is compared with them. */
  targets: PlanTargets
  /** How much each criterion means to the founder: shares of 100. */
  weights: Weights
  /** The current choice; undefined while there is none. */
  selection: SelectionToCheck | undefined
  /** What would have to give for the targets to be met. */
  renderWaysOut: (closest: ComparedOption) => ReactNode
  /** How the founder changes the weights. */
  renderWeights: (comparison: OptionComparison) => ReactNode
  renderChoice: (option: ExecutionOption) => ReactNode
  /** What the planner asks. */
  questions: ReactNode
}

/** What a founder decides by: the recommendation in a sentence, and the options as cards with the same few figures. */
export function DecisionView({ selection, renderChoice, questions, ...shown }: DecisionViewProps) {
  const { planSet, targets, weights } = shown
  const { data: simulations, isPending } = useSimulation(planSet, targets)
  return (
    <Stack gap="md">
      <SimulationView planSet={planSet} targets={targets} pending={<DecisionSkeleton />}>
        {(all) => <Decision {...shown} simulations={all} />}
      </SimulationView>
      {!isPending && (
        <>
          <OptionColumns
            planSet={planSet}
            recommendedId={simulations ? recommendFrom(planSet, simulations, weights).recommendedId : null}
            selection={selection}
            renderFigures={(option) => (
              <CardFigures
                option={option}
                planSet={planSet}
                targets={targets}
                simulation={simulations?.find(({ id }) => id === option.id) ?? null}
              />
            )}
            renderChoice={renderChoice}
          />
          <EstimateLegend hasTarget={(targets.weeks ?? targets.budget) !== undefined} />
          <details className="pg-details">
            <summary>What these numbers rest on</summary>
            <EstimateBasis planSet={planSet} />
          </details>
          {questions}
        </>
      )}
    </Stack>
  )
}

interface DecisionProps extends Omit<DecisionViewProps, 'selection' | 'renderChoice' | 'questions'> {
  simulations: OptionSimulation[]
}

function Decision({ planSet, targets, weights, simulations, renderWaysOut, renderWeights }: DecisionProps) {
  const comparison = useMemo(() => compareOptions(planSet, simulations, weights), [planSet, simulations, weights])
  const closest = findClosest(comparison.options, targets)
  return (
    <Stack gap="md">
      {closest && (
        <HardTargets planSet={planSet} targets={targets} closest={closest} waysOut={renderWaysOut(closest)} />
      )}
      <RecommendationCard
        planSet={planSet}
        targets={targets}
        comparison={comparison}
        weights={weights}
        actions={renderWeights(comparison)}
      />
      {closest === null && <UnmetChecks planSet={planSet} />}
    </Stack>
  )
}

function DecisionSkeleton() {
  return (
    <Stack gap="md">
      <Skeleton height={150} />
      <Skeleton height={420} />
    </Stack>
  )
}
