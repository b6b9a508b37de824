import type { Change } from '@plangate/core/plan-diff'
import { letterOf, type OptionId, type OptionLetter, type PlanSet, type Weights } from '@plangate/core/schemas'
import { recommendFrom } from '../../../shared/simulation/recommend-from.ts'
import type { OptionSimulation } from '../../../shared/simulation/simulator.ts'
import type { OptionDifference } from './read-plan-changes.ts'

/** A version with the simulation of its options. */
export interface SimulatedVersion {
  planSet: Pick<PlanSet, 'options' | 'letters'>
  simulations: readonly OptionSimulation[]
}

export type RecommendationChange = Change<{ letter: OptionLetter; name: string }>

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
  const isSameOption = options.some(({ change }) => change?.before === old && change.after === now)
  return isSameOption ? null : { before: named(before.planSet, old), after: named(after.planSet, now) }
}

function recommendedIn({ planSet, simulations }: SimulatedVersion, weights: Weights): OptionId {
  return recommendFrom(planSet, simulations, weights).recommendedId
}

function named(planSet: SimulatedVersion['planSet'], id: OptionId) {
  return { letter: letterOf(planSet, id), name: planSet.options.find((option) => option.id === id)?.name ?? '' }
}
