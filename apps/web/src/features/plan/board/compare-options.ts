import type { Recommendation } from '@plangate/core/analysis'
import type { ExecutionOption, OptionId, PlanSet, Weights } from '@plangate/core/schemas'
import { recommendFrom } from '../../../shared/simulation/recommend-from.ts'
import type { OptionSimulation } from '../../../shared/simulation/simulator.ts'
import { optionLetter } from '../../../shared/ui/option-mark.tsx'

/** An option with all that the console compares. */
export interface ComparedOption {
  option: ExecutionOption
  forecast: OptionSimulation
  /** In the plan set, from 0: it gives the option its letter and its colour. */
  place: number
  isRecommended: boolean
  dominatedBy: readonly OptionId[]
}

/** What the founder's weights make of a plan set. */
export interface PlanComparison {
  options: ComparedOption[]
  recommendation: Recommendation
}

/** @throws {RangeError} when the forecast lacks an option of the plan set, or all weights are 0 */
export function comparePlan(
  planSet: PlanSet,
  forecasts: readonly OptionSimulation[],
  weights: Weights,
): PlanComparison {
  const byId = new Map(forecasts.map((forecast) => [forecast.id, forecast]))
  const forecastOf = (id: OptionId): OptionSimulation => {
    const forecast = byId.get(id)
    if (!forecast) throw new RangeError(`there is no forecast of option ${id}`)
    return forecast
  }
  const recommendation = recommendFrom(planSet, forecasts, weights)
  const dominatedBy = new Map(recommendation.ranking.map((ranked) => [ranked.id, ranked.dominatedBy]))
  const options = planSet.options.map((option, place) => ({
    option,
    forecast: forecastOf(option.id),
    place,
    isRecommended: option.id === recommendation.recommendedId,
    dominatedBy: dominatedBy.get(option.id) ?? [],
  }))
  return { options, recommendation }
}

/** What the options are called in a sentence: "option B". Their names are as long as a sentence themselves. */
export function nameIn(options: readonly ComparedOption[]): (id: OptionId) => string {
  const places = new Map(options.map(({ option, place }) => [option.id, place]))
  return (id) => `option ${optionLetter(places.get(id) ?? -1)}`
}
