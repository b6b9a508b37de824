import { type Recommendation, recommend } from '@plangate/core/analysis'
import type { PlanSet, Weights } from '@plangate/core/schemas'
import type { OptionForecast } from './forecaster.ts'

/**
 * What the founder's weights recommend of a plan set, on every sheet the same. The one that is stored with it was found
 * for other weights, perhaps, and for the targets of the brief at that time; an option that is kept keeps its mark.
 *
 * @throws {RangeError} when the forecast lacks an option of the plan set, or all weights are 0
 */
export function recommendFrom(
  { options }: Pick<PlanSet, 'options'>,
  forecasts: readonly OptionForecast[],
  weights: Weights,
): Recommendation {
  const candidates = options.map((option) => {
    const forecast = forecasts.find(({ id }) => id === option.id)
    if (!forecast) throw new RangeError(`there is no forecast of option ${option.id}`)
    return { ...option, chances: forecast.chances }
  })
  return recommend(candidates, weights)
}
