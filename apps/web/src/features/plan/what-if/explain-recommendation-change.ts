import { type PlanTargets, recommendOption } from '@plangate/core/analysis'
import { type LetteredOptions, letterOf, type OptionId, type Weights } from '@plangate/core/schemas'
import { explainReason } from '../board/explain-recommendation.ts'
import type { OptionWithProbabilities } from './what-if-rows.tsx'

/**
 * Says whether the founder's weights recommend another option after the adjustments, and why.
 *
 * @param plan that the options are of
 */
export function explainRecommendationChange(
  plan: LetteredOptions<{ id: OptionId }>,
  before: readonly OptionWithProbabilities[],
  after: readonly OptionWithProbabilities[],
  targets: PlanTargets,
  weights: Weights,
): string {
  const nameOf = (id: OptionId) => `option ${letterOf(plan, id)}`
  const was = recommendOption(before.map(toCandidate), weights).recommendedId
  const candidates = after.map(toCandidate)
  const recommendation = recommendOption(candidates, weights)
  const is = recommendation.recommendedId
  const outcome =
    was === is
      ? `With these changes your weights still recommend ${nameOf(is)}.`
      : `With these changes your weights recommend ${nameOf(is)} instead of ${nameOf(was)}.`
  return `${outcome} ${explainReason(recommendation, { candidates, targets, nameOf })}`
}

function toCandidate({ option, probabilities }: OptionWithProbabilities) {
  return { ...option, probabilities }
}
