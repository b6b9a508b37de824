import { recommendOption } from '@plangate/core/analysis'
import type { OptionId, Weights } from '@plangate/core/schemas'
import { optionLetter } from '../../../shared/ui/option-mark.tsx'
import { explainReason } from '../board/explain-recommendation.ts'
import type { OptionNumbers } from './change-rows.tsx'

/**
 * Whether the founder's weights recommend another option after the changes, and why.
 *
 * @param before in the order of the plan set, as `after` is
 */
export function explainShift(
  before: readonly OptionNumbers[],
  after: readonly OptionNumbers[],
  weights: Weights,
): string {
  const nameOf = (id: OptionId) => `option ${optionLetter(before.findIndex(({ option }) => option.id === id))}`
  const was = recommendOption(before.map(toCandidate), weights).recommendedId
  const { recommendedId: is, reason } = recommendOption(after.map(toCandidate), weights)
  const verdict =
    was === is
      ? `With these changes your weights still recommend ${nameOf(is)}.`
      : `With these changes your weights recommend ${nameOf(is)} instead of ${nameOf(was)}.`
  return `${verdict} ${explainReason(reason, nameOf)}`
}

function toCandidate({ option, probabilities }: OptionNumbers) {
  return { ...option, probabilities }
}
