import type { PlanSet, Targets } from '@plangate/core/schemas'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { OptionSimulation } from './simulator.ts'
import { callSimulator } from './simulator-client.ts'

/** The chances and finishing curves of a plan set's options. A plan set never changes, so its forecast is kept. */
export function useSimulation(planSet: PlanSet, targets: Targets): UseQueryResult<OptionSimulation[]> {
  return useQuery({
    queryKey: ['forecast', planSet.id, targets],
    queryFn: () => callSimulator((forecaster) => forecaster.simulate(planSet, targets)),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
}
