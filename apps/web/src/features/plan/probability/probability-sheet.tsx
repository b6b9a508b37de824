import '../board/board.css'
import { Skeleton, Text, Title } from '@mantine/core'
import type { PlanSet, Targets } from '@plangate/core/schemas'
import { lazy, Suspense } from 'react'
import { count } from '../../../shared/format/format.ts'
import { SimulationView } from '../../../shared/simulation/simulation-view.tsx'
import type { OptionSimulation } from '../../../shared/simulation/simulator.ts'
import { Panel } from '../../../shared/ui/panel.tsx'
import { ProbabilityTable } from './probability-table.tsx'

const OddsCurve = lazy(() => import('./probability-curve.tsx'))

interface OddsSheetProps {
  planSet: PlanSet
  targets: Targets
}

/** How likely each option is to be finished by any week. */
export function ProbabilitySheet({ planSet, targets }: OddsSheetProps) {
  return (
    <Panel labelledBy="odds">
      <Title order={2} id="odds">
        Odds by week
      </Title>
      <Text size="sm" c="var(--pg-quiet)" mb="md">
        The chance of being finished by each week, from {planSet.assumptions.draws.toLocaleString('en-US')} simulated
        futures. The steeper the curve, the surer the date
        {targets.weeks === undefined ? '.' : `; the dashed line is your target of ${count(targets.weeks, 'week')}.`}
      </Text>
      <SimulationView planSet={planSet} targets={targets} pending={<Skeleton className="pg-chart pg-chart-tall" />}>
        {(forecasts: OptionSimulation[]) => (
          <>
            <Suspense fallback={<Skeleton className="pg-chart pg-chart-tall" />}>
              <OddsCurve options={planSet.options} forecasts={forecasts} target={targets.weeks} />
            </Suspense>
            <ProbabilityTable options={planSet.options} forecasts={forecasts} target={targets.weeks} />
          </>
        )}
      </SimulationView>
    </Panel>
  )
}
