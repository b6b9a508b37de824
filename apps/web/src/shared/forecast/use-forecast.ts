import type { PlanSet, Targets } from '@plangate/core/schemas'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { type Remote, wrap } from 'comlink'
import type { Forecaster, OptionForecast } from './forecaster.ts'

let forecaster: Remote<Forecaster> | undefined

/** Started when first needed: a simulation takes tens of milliseconds, too long for the thread that draws the page. */
export function getForecaster(): Remote<Forecaster> {
  forecaster ??= wrap<Forecaster>(new Worker(new URL('./forecast-worker.ts', import.meta.url), { type: 'module' }))
  return forecaster
}

/** The chances and finishing curves of a plan set's options. A plan set never changes, so its forecast is kept. */
export function useForecast(planSet: PlanSet, targets: Targets): UseQueryResult<OptionForecast[]> {
  return useQuery({
    queryKey: ['forecast', planSet.id, targets],
    queryFn: () => getForecaster().forecast(planSet, targets),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
