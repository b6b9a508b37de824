import { type Recommendation, recommendOption } from '@plangate/core/analysis'
import type { PlanSet, Weights } from '@plangate/core/schemas'
import type { OptionSimulation } from './simulator.ts'

/**
 * What the founder's weights recommend of a plan set, on every sheet the same. The one that is stored with it was found
 * for other weights, perhaps, and for the targets of the brief at that time; an option that is kept keeps its mark.
 *
 * @throws {RangeError} when the forecast lacks an option of the plan set, or all weights are 0
 */
export function recommendFrom(
  { options }: Pick<PlanSet, 'options'>,
  forecasts: readonly OptionSimulation[],
  weights: Weights,
): Recommendation {
  const candidates = options.map((option) => {
    const forecast = forecasts.find(({ id }) => id === option.id)
    if (!forecast) throw new RangeError(`there is no forecast of option ${option.id}`)
    return { ...option, probabilities: forecast.probabilities }
  })
  return recommendOption(candidates, weights)
}
