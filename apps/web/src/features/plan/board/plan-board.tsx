import './board.css'
import { Skeleton, Text, Title } from '@mantine/core'
import type { ExecutionOption, PlanSet, Targets, Weights } from '@plangate/core/schemas'
import { lazy, type ReactNode, Suspense } from 'react'
import { SimulationView } from '../../../shared/simulation/simulation-view.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { comparePlan, type PlanComparison } from './compare-options.ts'
import { ComparisonTable } from './comparison-table.tsx'
import { RecommendationCard } from './recommendation-card.tsx'

const TradeoffPlot = lazy(() => import('./tradeoff-plot.tsx'))
// Below the fold, and its sliders are a good part of the page.
const WeightsForm = lazy(() => import('./weights-form.tsx'))

interface DecisionBoardProps {
  planSet: PlanSet
  targets: Targets
  weights: Weights
  renderChoice: (option: ExecutionOption) => ReactNode
}

/** All that is needed to decide, on one screen: what each option takes, how sure that is, and what is recommended. */
export function PlanBoard({ planSet, targets, weights, renderChoice }: DecisionBoardProps) {
  return (
    <SimulationView planSet={planSet} targets={targets} pending={<BoardSkeleton />}>
      {(forecasts) => {
        const decision = comparePlan(planSet, forecasts, weights)
        return (
          <>
            <div className="pg-board">
              <Panel labelledBy="comparison">
                <ComparisonTable options={decision.options} targets={targets} renderChoice={renderChoice} />
              </Panel>
              <div className="pg-board-side">
                <RecommendationCard planSet={planSet} decision={decision} weights={weights} />
                <Tradeoff decision={decision} targets={targets} />
              </div>
            </div>
            <Suspense fallback={<Skeleton height={170} />}>
              <WeightsForm decision={decision} weights={weights} />
            </Suspense>
          </>
        )
      }}
    </SimulationView>
  )
}

function Tradeoff({ decision, targets }: { decision: PlanComparison; targets: Targets }) {
  return (
    <Panel labelledBy="tradeoff">
      <Title order={2} id="tradeoff" size="h3">
        Time against cost
      </Title>
      <Text size="xs" c="var(--pg-quiet)">
        With a chance of 80 %, no more than this. The larger the circle, the more of the value.
      </Text>
      <Suspense fallback={<Skeleton className="pg-chart" />}>
        <TradeoffPlot options={decision.options} targets={targets} />
      </Suspense>
    </Panel>
  )
}

function BoardSkeleton() {
  return (
    <div className="pg-board">
      <Skeleton height={520} />
      <div className="pg-board-side">
        <Skeleton height={190} />
        <Skeleton height={310} />
      </div>
    </div>
  )
}
