import type { Recommendation } from '@plangate/core/analysis'
import {
  type Criterion,
  defaultWeights,
  type ExecutionOption,
  letterOf,
  type OptionId,
  type OptionLetter,
  type PricedPlan,
  type Weights,
} from '@plangate/core/schemas'
import { recommendFrom } from '../../../shared/simulation/recommend-from.ts'
import type { OptionSimulation } from '../../../shared/simulation/simulator.ts'
import { findShareFlip, type ShareFlip } from './shares.ts'

/** An option with everything that the board compares. */
export interface ComparedOption {
  option: ExecutionOption
  simulation: OptionSimulation
  letter: OptionLetter
  isRecommended: boolean
  dominatedBy: readonly OptionId[]
}

/** The options of a plan set, compared and recommended by the founder's weights. */
export interface OptionComparison {
  options: ComparedOption[]
  recommendation: Recommendation
  /** The option that would be recommended if all criteria weighed alike. */
  recommendedAlike: OptionId
  /** By criterion: the nearest share that changes the recommendation. */
  flips: Record<Criterion, ShareFlip | null>
}

/**
 * Returns the options in the order of the plan set, with the recommendation.
 *
 * @param weights whole shares of 100
 * @throws {RangeError} when `simulations` lacks an option of the plan set, or all weights are 0
 */
export function compareOptions(
  planSet: PricedPlan,
  simulations: readonly OptionSimulation[],
  weights: Weights,
): OptionComparison {
  const byId = new Map(simulations.map((simulation) => [simulation.id, simulation]))
  const simulationOf = (id: OptionId): OptionSimulation => {
    const simulation = byId.get(id)
    if (!simulation) throw new RangeError(`option ${id} was not simulated`)
    return simulation
  }
  const recommendation = recommendFrom(planSet, simulations, weights)
  const dominatedBy = new Map(recommendation.ranking.map((ranked) => [ranked.id, ranked.dominatedBy]))
  const options = planSet.options.map((option) => ({
    option,
    simulation: simulationOf(option.id),
    letter: letterOf(planSet, option.id),
    isRecommended: option.id === recommendation.recommendedId,
    dominatedBy: dominatedBy.get(option.id) ?? [],
  }))
  const { recommendedId: recommendedAlike } = recommendFrom(planSet, simulations, defaultWeights)
  const recommend = (shares: Weights) => recommendFrom(planSet, simulations, shares).recommendedId
  const flipOf = (criterion: Criterion) => findShareFlip(weights, criterion, recommend)
  const flips = { time: flipOf('time'), cost: flipOf('cost'), risk: flipOf('risk'), scope: flipOf('scope') }
  return { options, recommendation, recommendedAlike, flips }
}

/** Returns a function that names an option within a sentence: "option B". The full names are too long for that. */
export function optionNamesIn(options: readonly ComparedOption[]): (id: OptionId) => string {
  const letters = new Map(options.map(({ option, letter }) => [option.id, letter]))
  return (id) => `option ${letters.get(id)}`
}
