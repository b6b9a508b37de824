import type { PlanTargets } from '@plangate/core/analysis'
import type { OptionId, PricedPlan, Weights } from '@plangate/core/schemas'
import { recommendFrom } from './recommend-from.ts'
import { useSimulation } from './use-simulation.ts'

/** The option that the founder's weights recommend; null until it is computed, or if that fails. */
export function useRecommendedId(planSet: PricedPlan, targets: PlanTargets, weights: Weights): OptionId | null {
  const { data: simulations } = useSimulation(planSet, targets)
  return simulations ? recommendFrom(planSet, simulations, weights).recommendedId : null
}
