import type { Change } from '@plangate/core/plan-diff'
import type { PlanSet, Weights } from '@plangate/core/schemas'
import { recommendFrom } from '../../../shared/simulation/recommend-from.ts'
import type { OptionSimulation } from '../../../shared/simulation/simulator.ts'
import type { OptionDifference } from './read-plan-changes.ts'

/** A version with the simulation of its options. */
export interface SimulatedVersion {
  planSet: Pick<PlanSet, 'options'>
  simulations: readonly OptionSimulation[]
}

export type RecommendationChange = Change<{ place: number; name: string }>

/**
 * Returns the options that the founder's weights recommend in each of two versions, by the same rule as the board; null
 * when both are the same option.
 *
 * @param options the differences between the options of `before` and `after`
 * @throws {RangeError} when a simulation lacks an option, or all weights are 0
 */
export function findRecommendationChange(
  options: readonly OptionDifference[],
  before: SimulatedVersion,
  after: SimulatedVersion,
  weights: Weights,
): RecommendationChange | null {
  const [old, now] = [recommendedIn(before, weights), recommendedIn(after, weights)]
  const isSameOption = options.some(
    ({ change, place, placeBefore }) => change && placeBefore === old.place && place === now.place,
  )
  return isSameOption ? null : { before: old, after: now }
}

function recommendedIn({ planSet, simulations }: SimulatedVersion, weights: Weights) {
  const { recommendedId } = recommendFrom(planSet, simulations, weights)
  const place = planSet.options.findIndex(({ id }) => id === recommendedId)
  return { place, name: planSet.options[place]?.name ?? '' }
}
