import { Skeleton, Stack } from '@mantine/core'
import type { PlanTargets } from '@plangate/core/analysis'
import type { Brief, ExecutionOption, PlanSet } from '@plangate/core/schemas'
import { type ReactNode, useMemo } from 'react'
import { recommendFrom } from '../../../shared/simulation/recommend-from.ts'
import { SimulationView } from '../../../shared/simulation/simulation-view.tsx'
import type { OptionSimulation } from '../../../shared/simulation/simulator.ts'
import { useSimulation } from '../../../shared/simulation/use-simulation.ts'
import { compareOptions } from '../board/compare-options.ts'
import { EstimateLegend } from '../board/estimate-legend.tsx'
import type { ProjectWeights } from '../board/use-project-weights.ts'
import { UnmetChecks } from '../console/unmet-checks.tsx'
import { EstimateBasis } from '../options/estimate-basis.tsx'
import { OptionColumns } from '../options/option-columns.tsx'
import { CardFigures } from './card-figures.tsx'
import { HardTargets } from './hard-targets.tsx'
import { RecommendationCard } from './recommendation-card.tsx'

interface DecisionViewProps {
  planSet: PlanSet
  brief: Brief
  /** Of the brief, as the plan is held against them. */
  targets: PlanTargets
  /** Shares of 100. */
  weights: ProjectWeights
  renderChoice: (option: ExecutionOption) => ReactNode
  /** What the planner asks. */
  questions: ReactNode
}

/** What a founder decides by: the recommendation in a sentence, and the options as cards with the same few figures. */
export function DecisionView({ planSet, brief, targets, weights, renderChoice, questions }: DecisionViewProps) {
  const { data: simulations, isPending } = useSimulation(planSet, targets)
  return (
    <Stack gap="md">
      <SimulationView planSet={planSet} targets={targets} pending={<DecisionSkeleton />}>
        {(all) => <Decision planSet={planSet} brief={brief} targets={targets} weights={weights} simulations={all} />}
      </SimulationView>
      {!isPending && (
        <>
          <OptionColumns
            planSet={planSet}
            recommendedId={simulations ? recommendFrom(planSet, simulations, weights.weights).recommendedId : null}
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

interface DecisionProps extends Pick<DecisionViewProps, 'planSet' | 'brief' | 'targets' | 'weights'> {
  simulations: OptionSimulation[]
}

function Decision({ planSet, brief, targets, weights, simulations }: DecisionProps) {
  const shares = weights.weights
  const comparison = useMemo(() => compareOptions(planSet, simulations, shares), [planSet, simulations, shares])
  return (
    <Stack gap="md">
      <HardTargets planSet={planSet} brief={brief} targets={targets} options={comparison.options} />
      <RecommendationCard planSet={planSet} targets={targets} comparison={comparison} weights={weights} />
      <UnmetChecks planSet={planSet} />
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
