import { type Candidate, recommendOption } from '../../domain/analysis/index.ts'
import { defaultWeights, type ExecutionOption, type OptionId } from '../../domain/schemas/index.ts'

/**
 * Which option of a new plan set is marked as recommended, at the default weights. A pinned option stays as it is, its
 * mark included, so this need not be the option that `recommend` names: if the marked one was pinned it stays the marked
 * one, be another better by now; else the best of the new ones is, even where a pinned one is better. The best of the
 * new ones is one that no option dominates if there is any, and in no case one that another new option dominates.
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
