import type { Adjustments, PlanSet, Targets } from '@plangate/core/schemas'
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { WhatIfResult } from '../../../shared/simulation/simulator.ts'
import { callSimulator } from '../../../shared/simulation/simulator-client.ts'

/** What changes do to the options, with those changes. */
export interface ComputedChanges {
  changes: Adjustments
  /** In the order of the plan set. */
  options: WhatIfResult[]
}

/**
 * What changes that can be made do to the options of a plan set. While the next answer is computed, the one before
 * stays, with its own changes: to be mounted anew for another plan set.
 */
export function useWhatIf(planSet: PlanSet, targets: Targets, changes: Adjustments): UseQueryResult<ComputedChanges> {
  return useQuery({
    queryKey: ['what-if', planSet.id, targets, changes],
    queryFn: async () => ({
      changes,
      options: await callSimulator((forecaster) => forecaster.whatIf(planSet, targets, changes)),
    }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
}
