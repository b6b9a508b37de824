import type { PlanSet, Targets } from '@plangate/core/schemas'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { askForecaster } from './forecast-thread.ts'
import type { OptionForecast } from './forecaster.ts'

/** The chances and finishing curves of a plan set's options. A plan set never changes, so its forecast is kept. */
export function useForecast(planSet: PlanSet, targets: Targets): UseQueryResult<OptionForecast[]> {
  return useQuery({
    queryKey: ['forecast', planSet.id, targets],
    queryFn: () => askForecaster((forecaster) => forecaster.forecast(planSet, targets)),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
}
