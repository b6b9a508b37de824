import '../../../shared/ui/plots/chart.css'
import { Skeleton, Text, Title } from '@mantine/core'
import type { PlanTargets } from '@plangate/core/analysis'
import type { PlanSet } from '@plangate/core/schemas'
import { Suspense } from 'react'
import { count } from '../../../shared/format/format-values.ts'
import { SimulationView } from '../../../shared/simulation/simulation-view.tsx'
import type { OptionSimulation } from '../../../shared/simulation/simulator.ts'
import { Panel } from '../../../shared/ui/panel.tsx'
import { retryable } from '../../../shared/ui/retryable.tsx'
import { EstimateBasis } from '../options/estimate-basis.tsx'
import { ProbabilityTable } from './probability-table.tsx'

const ProbabilityCurve = retryable(() => import('./probability-curve.tsx'))

interface ProbabilitySheetProps {
  planSet: PlanSet
  targets: PlanTargets
}

/** The probability that each option is finished by a given week, as curves and as a table. */
export function ProbabilitySheet({ planSet, targets }: ProbabilitySheetProps) {
  return (
    <Panel labelledBy="odds">
      <Title order={2} id="odds">
        Odds by week
      </Title>
      <Text size="sm" c="var(--pg-quiet)" mb="md">
        The chance of being finished by each week, from {planSet.assumptions.draws.toLocaleString('en-US')} simulated
        futures. The steeper the curve, the more certain the date
        {targets.weeks === undefined ? '.' : `; the dashed line is your target of ${count(targets.weeks, 'week')}.`}
      </Text>
      <EstimateBasis planSet={planSet} />
      <SimulationView planSet={planSet} targets={targets} pending={<Skeleton className="pg-chart pg-chart-tall" />}>
        {(simulations: OptionSimulation[]) => (
          <>
            <Suspense fallback={<Skeleton className="pg-chart pg-chart-tall" />}>
              <ProbabilityCurve planSet={planSet} simulations={simulations} target={targets.weeks} />
            </Suspense>
            <ProbabilityTable planSet={planSet} simulations={simulations} target={targets.weeks} />
          </>
        )}
      </SimulationView>
    </Panel>
  )
}
