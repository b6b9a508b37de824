import { type Candidate, recommendOption } from '../../domain/analysis/index.ts'
import { defaultWeights, type ExecutionOption, type OptionId } from '../../domain/schemas/index.ts'

/**
 * Chooses the option of a new plan set that is marked as recommended, at the default weights. Pinned options keep their
 * mark, so this may differ from `recommendOption`: a marked option that is pinned stays marked, even if another one is
 * better now; otherwise the best of the new options is marked, even if a pinned one is better. The best new option is
 * one that no option dominates, if there is one, and never one that another new option dominates.
 *
 * @param candidates all options, the pinned ones too
 * @throws {Error} when there are no new options and no pinned one is recommended
 */
export function chooseRecommended(
  pinned: readonly Pick<ExecutionOption, 'id' | 'isRecommended'>[],
  candidates: readonly Candidate[],
): OptionId {
  const isPinned = new Set(pinned.map(({ id }) => id))
  const { ranking } = recommendOption(candidates, defaultWeights)
  const best =
    pinned.find(({ isRecommended }) => isRecommended) ??
    ranking.find(({ id, dominatedBy }) => !isPinned.has(id) && dominatedBy.every((by) => isPinned.has(by)))
  if (!best) throw new Error('no option can be recommended')
  return best.id
}
