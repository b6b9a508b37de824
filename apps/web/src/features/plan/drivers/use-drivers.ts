import type { Drivers } from '@plangate/core/analysis'
import type { OptionId, PlanSet } from '@plangate/core/schemas'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { callSimulator } from '../../../shared/simulation/simulator-client.ts'

/** What drives an option as it was priced. A plan set never changes, so the answer is kept. */
export function useDrivers(planSet: PlanSet, optionId: OptionId): UseQueryResult<Drivers> {
  return useQuery({
    queryKey: ['drivers', planSet.id, optionId],
    queryFn: () => callSimulator((forecaster) => forecaster.drivers(planSet, optionId)),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
}
