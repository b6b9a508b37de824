import { type PlanTargets, recommendOption } from '@plangate/core/analysis'
import type { OptionId, Weights } from '@plangate/core/schemas'
import { optionLetter } from '../../../shared/ui/option-mark.tsx'
import { explainReason } from '../board/explain-recommendation.ts'
import type { OptionWithProbabilities } from './what-if-rows.tsx'

/**
 * Says whether the founder's weights recommend another option after the adjustments, and why.
 *
 * @param before in the order of the plan set, as `after` is
 */
export function explainRecommendationChange(
  before: readonly OptionWithProbabilities[],
  after: readonly OptionWithProbabilities[],
  targets: PlanTargets,
  weights: Weights,
): string {
  const nameOf = (id: OptionId) => `option ${optionLetter(before.findIndex(({ option }) => option.id === id))}`
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
