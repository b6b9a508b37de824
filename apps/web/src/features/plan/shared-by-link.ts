import { Adjustments, Targets, Weights } from '@plangate/core/schemas'
import { type AddressedPlan, readChanges } from '../../shared/selection/changes-in-address.ts'
import type { PlanSearch } from './plan-search.ts'

/** The weights of a link; undefined when it has none, or invalid ones. */
export function findSharedWeights({ weights }: Pick<PlanSearch, 'weights'>): Weights | undefined {
  return Weights.optional().safeParse(weights).data
}

/** The what-if adjustments of a link; none when it has no valid ones. */
export function findSharedChanges(
  planSet: AddressedPlan,
  { changes, toggles }: Pick<PlanSearch, 'changes' | 'toggles'>,
): Adjustments {
  return readChanges(planSet, { changes: Adjustments.optional().safeParse(changes).data, toggles })
}

/** The targets that a link tries out: weeks, a budget, or both. Empty when it has none, or invalid ones. */
export function findHopedTargets({ hoped }: Pick<PlanSearch, 'hoped'>): Pick<Targets, 'weeks' | 'budget'> {
  const { weeks, budget } = Targets.safeParse(hoped).data ?? {}
  return { ...(weeks !== undefined && { weeks }), ...(budget !== undefined && { budget }) }
}
