import type { PlanTargets } from '@plangate/core/analysis'
import type { Adjustments, PricedPlan } from '@plangate/core/schemas'
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
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
  return useQuery({
    queryKey: ['what-if', planSet.id, targets, adjustments],
    queryFn: async ({ signal }) => ({
      adjustments,
      options: await inTurn(signal, () =>
        callSimulatorFor(planSet, (simulator) => simulator.whatIf(targets, adjustments)),
      ),
    }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
}
