import type { PlanTargets } from '@plangate/core/analysis'
import type { PricedPlan } from '@plangate/core/schemas'
import { type UseQueryResult, usePrefetchQuery, useQuery } from '@tanstack/react-query'
import type { OptionSimulation } from './simulator.ts'
import { callSimulatorFor } from './simulator-client.ts'

/** The probabilities of a plan set's options. A plan set never changes, so the result is cached without expiry. */
export function useSimulation(planSet: PricedPlan, targets: PlanTargets): UseQueryResult<OptionSimulation[]> {
  const simulation = {
    queryKey: ['simulation', planSet.id, targets],
    queryFn: () => callSimulatorFor(planSet, (simulator) => simulator.simulate(targets)),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  }
  // Before the page is rendered: `useQuery` alone would ask for it only after that.
  usePrefetchQuery(simulation)
  return useQuery(simulation)
}
