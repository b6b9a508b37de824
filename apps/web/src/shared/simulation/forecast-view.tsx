import type { PlanSet, Targets } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { ComputedView } from './computed-view.tsx'
import type { OptionForecast } from './forecaster.ts'
import { useForecast } from './use-forecast.ts'

interface ForecastViewProps {
  planSet: PlanSet
  targets: Targets
  /** A skeleton in the shape of what will be there. */
  pending: ReactNode
  children: (forecasts: OptionForecast[]) => ReactNode
}

/** Every state of a forecast: being computed, failed, there. */
export function ForecastView({ planSet, targets, pending, children }: ForecastViewProps) {
  return (
    <ComputedView query={useForecast(planSet, targets)} what="the chances" pending={pending}>
      {children}
    </ComputedView>
  )
}
