import type { Change } from '@plangate/core/plan-diff'
import type { PlanSet, Weights } from '@plangate/core/schemas'
import { recommendFrom } from '../../../shared/simulation/recommend-from.ts'
import type { OptionSimulation } from '../../../shared/simulation/simulator.ts'
import type { OptionFate } from './read-plan-changes.ts'

/** A version with what its draws say. */
export interface ForecastVersion {
  planSet: Pick<PlanSet, 'options'>
  forecasts: readonly OptionSimulation[]
}

export type RecommendationChange = Change<{ place: number; name: string }>

/**
 * What the founder's weights recommend of each of two versions, as the board does; null when it is the same option, found
 * again.
 *
 * @param options what became of the options from `before` to `after`
 * @throws {RangeError} when a forecast lacks an option, or all weights are 0
 */
export function readRecommendation(
  options: readonly OptionFate[],
  before: ForecastVersion,
  after: ForecastVersion,
  weights: Weights,
): RecommendationChange | null {
  const [old, now] = [recommendedIn(before, weights), recommendedIn(after, weights)]
  const isSameOne = options.some(
    ({ change, place, placeBefore }) => change && placeBefore === old.place && place === now.place,
  )
  return isSameOne ? null : { before: old, after: now }
}

function recommendedIn({ planSet, forecasts }: ForecastVersion, weights: Weights) {
  const { recommendedId } = recommendFrom(planSet, forecasts, weights)
  const place = planSet.options.findIndex(({ id }) => id === recommendedId)
  return { place, name: planSet.options[place]?.name ?? '' }
}
