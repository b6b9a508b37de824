import type { OptionId, PlanSet, Targets, Weights } from '@plangate/core/schemas'
import { useForecast } from '../../shared/forecast/use-forecast.ts'
import { readDecision } from './read-decision.ts'

/** The option that the founder's weights recommend; the one stored with the plan set until that is computed. */
export function useRecommendedId(planSet: PlanSet, targets: Targets, weights: Weights): OptionId {
  const { data: forecasts } = useForecast(planSet, targets)
  return forecasts ? readDecision(planSet, forecasts, weights).recommendation.recommendedId : planSet.recommendedId
}
