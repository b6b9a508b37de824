import type { ExecutionOption, OptionId } from '../schemas/index.ts'

/**
 * Which option of a plan set is recommended. A pinned option stays as it is, recommended or not: if the recommended one
 * was pinned it stays the recommended one, else one of the new options is, the Runner's pick if it was taken.
 *
 * @throws {Error} when there are no new options and no pinned one is recommended
 */
export function recommendedAmong(
  pinned: readonly ExecutionOption[],
  fresh: readonly ExecutionOption[],
  pickId: OptionId | undefined,
): OptionId {
  const recommended =
    pinned.find(({ isRecommended }) => isRecommended) ?? fresh.find(({ id }) => id === pickId) ?? fresh[0]
  if (!recommended) throw new Error('no option can be recommended')
  return recommended.id
}
