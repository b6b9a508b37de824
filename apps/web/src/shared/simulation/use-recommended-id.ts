import type { OptionId, PlanSet, Targets, Weights } from '@plangate/core/schemas'
import { recommendFrom } from './recommend-from.ts'
import { useSimulation } from './use-simulation.ts'

/** The option that the founder's weights recommend, as on the board; null until that is computed, or when it cannot be. */
export function useRecommendedId(planSet: PlanSet, targets: Targets, weights: Weights): OptionId | null {
  const { data: forecasts } = useSimulation(planSet, targets)
  return forecasts ? recommendFrom(planSet, forecasts, weights).recommendedId : null
}
