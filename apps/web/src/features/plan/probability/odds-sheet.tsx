import '../board/decision.css'
import { Skeleton, Text, Title } from '@mantine/core'
import type { PlanSet, Targets } from '@plangate/core/schemas'
import { lazy, Suspense } from 'react'
import { ForecastView } from '../../../shared/simulation/forecast-view.tsx'
import type { OptionForecast } from '../../../shared/simulation/forecaster.ts'
import { count } from '../../../shared/format/format.ts'
import { Panel } from '../../../shared/ui/panel.tsx'
import { OddsTable } from './odds-table.tsx'

const OddsCurve = lazy(() => import('./odds-curve.tsx'))

interface OddsSheetProps {
  planSet: PlanSet
  targets: Targets
}

/** How likely each option is to be finished by any week. */
export function OddsSheet({ planSet, targets }: OddsSheetProps) {
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
      <ForecastView planSet={planSet} targets={targets} pending={<Skeleton className="pg-chart pg-chart-tall" />}>
        {(forecasts: OptionForecast[]) => (
          <>
            <Suspense fallback={<Skeleton className="pg-chart pg-chart-tall" />}>
              <OddsCurve options={planSet.options} forecasts={forecasts} target={targets.weeks} />
            </Suspense>
            <OddsTable options={planSet.options} forecasts={forecasts} target={targets.weeks} />
          </>
        )}
      </ForecastView>
    </Panel>
  )
}
