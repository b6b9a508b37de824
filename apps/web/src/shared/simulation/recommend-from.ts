import { type Recommendation, recommendOption } from '@plangate/core/analysis'
import type { PricedPlan, Weights } from '@plangate/core/schemas'
import type { OptionSimulation } from './simulator.ts'

/**
 * Returns the recommendation for the founder's weights and today's targets. The stored recommendation may be for other
 * weights and targets.
 *
 * @throws {RangeError} when `simulations` lacks an option of the plan set, or all weights are 0
 */
export function recommendFrom(
  { options }: Pick<PricedPlan, 'options'>,
  simulations: readonly OptionSimulation[],
  weights: Weights,
): Recommendation {
  const candidates = options.map((option) => {
    const simulation = simulations.find(({ id }) => id === option.id)
    if (!simulation) throw new RangeError(`option ${option.id} was not simulated`)
    return { ...option, probabilities: simulation.probabilities }
  })
  return recommendOption(candidates, weights)
}
