import type { PlanTargets } from '@plangate/core/analysis'
import type { PricedPlan } from '@plangate/core/schemas'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { OptionSimulation } from './simulator.ts'
import { callSimulator } from './simulator-client.ts'

/** The probabilities of a plan set's options. A plan set never changes, so the result is cached without expiry. */
export function useSimulation(planSet: PricedPlan, targets: PlanTargets): UseQueryResult<OptionSimulation[]> {
  return useQuery({
    queryKey: ['simulation', planSet.id, targets],
    queryFn: () => callSimulator((simulator) => simulator.simulate(planSet, targets)),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
}
