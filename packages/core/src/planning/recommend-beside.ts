import { type Candidate, recommend } from '../decision/index.ts'
import { defaultWeights, type ExecutionOption, type OptionId } from '../schemas/index.ts'

/**
 * Which option of a new plan set is recommended, at the default weights. A pinned option stays as it is, recommended or
 * not: if the recommended one was pinned it stays the recommended one, else the best of the new ones is.
 *
 * @param candidates all options, the pinned ones too
 * @throws {Error} when there are no new options and no pinned one is recommended
 */
export function recommendBeside(pinned: readonly ExecutionOption[], candidates: readonly Candidate[]): OptionId {
  const isPinned = new Set(pinned.map(({ id }) => id))
  const { ranking } = recommend(candidates, defaultWeights)
  const best = pinned.find(({ isRecommended }) => isRecommended) ?? ranking.find(({ id }) => !isPinned.has(id))
  if (!best) throw new Error('no option can be recommended')
  return best.id
}
