import '../../../shared/ui/plots/chart.css'
import './board.css'
import { Skeleton, Stack, Text, Title } from '@mantine/core'
import type { PlanTargets } from '@plangate/core/analysis'
import type { ExecutionOption, PricedPlan, Weights } from '@plangate/core/schemas'
import { type ReactNode, Suspense } from 'react'
import { SimulationView } from '../../../shared/simulation/simulation-view.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { retryable } from '../../../shared/ui/retryable.tsx'
import { compareOptions, type OptionComparison } from './compare-options.ts'
import { ComparisonTable } from './comparison-table.tsx'
import { EstimateLegend } from './estimate-legend.tsx'

const TradeoffPlot = retryable(() => import('./tradeoff-plot.tsx'))

interface PlanBoardProps {
  planSet: PricedPlan
  targets: PlanTargets
  /** Shares of 100. */
  weights: Weights
  renderChoice: (option: ExecutionOption) => ReactNode
}

/** The options side by side: every figure on the same scale, and time against cost. */
export default function PlanBoard({ planSet, targets, weights, renderChoice }: PlanBoardProps) {
  return (
    <SimulationView planSet={planSet} targets={targets} pending={<BoardSkeleton />}>
      {(simulations) => {
        const comparison = compareOptions(planSet, simulations, weights)
        return (
          <div className="pg-board">
            <Panel labelledBy="comparison">
              <Stack gap="sm">
                <ComparisonTable
                  options={comparison.options}
                  targets={targets}
                  workItems={planSet.workItems}
                  renderChoice={renderChoice}
                />
                <EstimateLegend hasTarget={(targets.weeks ?? targets.budget) !== undefined} hasBest />
              </Stack>
            </Panel>
            <Tradeoff comparison={comparison} targets={targets} />
          </div>
        )
      }}
    </SimulationView>
  )
}

function Tradeoff({ comparison, targets }: { comparison: OptionComparison; targets: PlanTargets }) {
  return (
    <Panel labelledBy="tradeoff">
      <Title order={2} id="tradeoff" size="h3">
        Time against cost
      </Title>
      <Text size="xs" c="var(--pg-quiet)">
        Each circle is an option at its safe weeks and cost (P80). The larger the circle, the more of the value.
      </Text>
      <Suspense fallback={<Skeleton className="pg-chart" />}>
        <TradeoffPlot options={comparison.options} targets={targets} />
      </Suspense>
    </Panel>
  )
}

function BoardSkeleton() {
  return (
    <div className="pg-board">
      <Skeleton height={620} />
      <Skeleton height={310} />
    </div>
  )
}
