import type { PlanTargets } from '@plangate/core/analysis'
import type { Adjustments, PricedPlan } from '@plangate/core/schemas'
import { keepPreviousData, queryOptions, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import { inTurn } from '../../../shared/simulation/in-turn.ts'
import type { WhatIfResult } from '../../../shared/simulation/simulator.ts'
import { callSimulatorFor } from '../../../shared/simulation/simulator-client.ts'

/** Adjustments and the options that result from them. */
export interface ComputedAdjustments {
  adjustments: Adjustments
  /** In the order of the plan set. */
  options: WhatIfResult[]
}

/**
 * Computes valid adjustments of a plan set. While a new result is computed, the previous one stays, with its own
 * adjustments. Callers must remount for another plan set, so that no result of the previous one stays.
 */
export function useWhatIf(
  planSet: PricedPlan,
  targets: PlanTargets,
  adjustments: Adjustments,
): UseQueryResult<ComputedAdjustments> {
  return useQuery({ ...whatIfOf(planSet, targets, adjustments), placeholderData: keepPreviousData })
}

/**
 * Returns a function that begins to compute valid adjustments before they are rendered. They are sent to the worker at
 * once, so that it computes while the page renders. The promise settles when `useWhatIf` has the numbers, or when computing
 * has failed.
 */
export function useBeginWhatIf(planSet: PricedPlan, targets: PlanTargets): (adjustments: Adjustments) => Promise<void> {
  const client = useQueryClient()
  return (adjustments) => client.prefetchQuery(whatIfOf(planSet, targets, adjustments))
}

function whatIfOf(planSet: PricedPlan, targets: PlanTargets, adjustments: Adjustments) {
  return queryOptions<ComputedAdjustments>({
    queryKey: ['what-if', planSet.id, targets, adjustments],
    queryFn: async ({ signal }) => ({
      adjustments,
      options: await inTurn(signal, () =>
        callSimulatorFor(planSet, (simulator) => simulator.whatIf(targets, adjustments)),
      ),
    }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
}
