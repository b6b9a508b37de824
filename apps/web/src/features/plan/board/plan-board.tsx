import '../../../shared/ui/plots/chart.css'
import './board.css'
import { Skeleton, Text, Title } from '@mantine/core'
import type { ExecutionOption, PlanSet, Targets } from '@plangate/core/schemas'
import { lazy, type ReactNode, Suspense } from 'react'
import { SimulationView } from '../../../shared/simulation/simulation-view.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { compareOptions, type OptionComparison } from './compare-options.ts'
import { ComparisonTable } from './comparison-table.tsx'
import { RecommendationCard } from './recommendation-card.tsx'
import type { ProjectWeights } from './use-project-weights.ts'

const TradeoffPlot = lazy(() => import('./tradeoff-plot.tsx'))
// Loaded lazily: it is below the fold, and the slider code is large.
const WeightsForm = lazy(() => import('./weights-form.tsx'))

interface PlanBoardProps {
  planSet: PlanSet
  targets: Targets
  weights: ProjectWeights
  renderChoice: (option: ExecutionOption) => ReactNode
}

/** Everything the founder needs to choose an option: estimates, probabilities, recommendation and weights. */
export function PlanBoard({ planSet, targets, weights, renderChoice }: PlanBoardProps) {
  return (
    <SimulationView planSet={planSet} targets={targets} pending={<BoardSkeleton />}>
      {(simulations) => {
        const comparison = compareOptions(planSet, simulations, weights.weights)
        return (
          <>
            <div className="pg-board">
              <Panel labelledBy="comparison">
                <ComparisonTable options={comparison.options} targets={targets} renderChoice={renderChoice} />
              </Panel>
              <div className="pg-board-side">
                <RecommendationCard planSet={planSet} comparison={comparison} weights={weights.weights} />
                <Tradeoff comparison={comparison} targets={targets} />
              </div>
            </div>
            <Suspense fallback={<Skeleton height={170} />}>
              <WeightsForm comparison={comparison} onChange={weights.change} {...weights} />
            </Suspense>
          </>
        )
      }}
    </SimulationView>
  )
}

function Tradeoff({ comparison, targets }: { comparison: OptionComparison; targets: Targets }) {
  return (
    <Panel labelledBy="tradeoff">
      <Title order={2} id="tradeoff" size="h3">
        Time against cost
      </Title>
      <Text size="xs" c="var(--pg-quiet)">
        With a chance of 80 %, no more than this. The larger the circle, the more of the value.
      </Text>
      <Suspense fallback={<Skeleton className="pg-chart" />}>
        <TradeoffPlot options={comparison.options} targets={targets} />
      </Suspense>
    </Panel>
  )
}

function BoardSkeleton() {
  return (
    <>
      <div className="pg-board">
        <Skeleton height={520} />
        <div className="pg-board-side">
          <Skeleton height={190} />
          <Skeleton height={310} />
        </div>
      </div>
      <Skeleton height={170} mt="lg" />
    </>
  )
}
