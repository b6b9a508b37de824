import { Adjustments, Weights } from '@plangate/core/schemas'
import type { PlanSearch } from './plan-search.ts'

/** The weights of a link; undefined when it has none, or invalid ones. */
export function findSharedWeights({ weights }: Pick<PlanSearch, 'weights'>): Weights | undefined {
  return Weights.optional().safeParse(weights).data
}

/** The what-if adjustments of a link; undefined when it has none, or invalid ones. */
export function findSharedChanges({ changes }: Pick<PlanSearch, 'changes'>): Adjustments | undefined {
  return Adjustments.optional().safeParse(changes).data
}
