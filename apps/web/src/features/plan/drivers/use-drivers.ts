import type { Drivers } from '@plangate/core/analysis'
import type { OptionId, PlanSet } from '@plangate/core/schemas'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { callSimulatorFor } from '../../../shared/simulation/simulator-client.ts'

/** Computes the drivers of an option as priced. Plan sets are immutable, so the result never goes stale. */
export function useDrivers(planSet: PlanSet, optionId: OptionId): UseQueryResult<Drivers> {
  return useQuery({
    queryKey: ['drivers', planSet.id, optionId],
    queryFn: () => callSimulatorFor(planSet, (simulator) => simulator.drivers(optionId)),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
}
