import { drawWorkItems, estimateFrom, simulate } from '@plangate/core/estimate'
import { type Assumptions, type Estimate, type RateBand, WorkItemId } from '@plangate/core/schemas'
import type { PlannedItem } from '../work-items/planned-item.ts'
import type { OptionPlan } from './option-plan.ts'

/** Measures what an option takes. */
export type Measure = (option: Pick<OptionPlan, 'items' | 'engineers'>) => Estimate

/** A cost in the middle of the rate band, which limits are compared with. */
export function middleOf({ low, high }: RateBand): number {
  return (low + high) / 2
}

/** Enough for a P50 that is stable to about `surelyMore`. Core prices with more. */
const draws = 800

/** How far a P50 has to be beyond a limit, as a factor, for core to find it beyond the limit, too. */
export const surelyMore = 1.02

/**
 * Simulates options as core does, so that words such as "does not fit the budget" agree with the numbers beside them.
 * The seed is not core's, because core draws it from the finished draft. Several steps ask for the same option, so each is
 * simulated once.
 */
export function measureOptions(items: readonly PlannedItem[], assumptions: Assumptions): Measure {
  const byId = new Map(items.map(({ id }) => [id, WorkItemId.parse(id)]))
  const idsOf = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? [])
  const workItems = items.map(({ id, title, discipline, hours, value, dependsOn, addresses }) => ({
    ...{ title, discipline, hours, value, addresses: [...addresses] },
    id: WorkItemId.parse(id),
    dependsOn: idsOf(dependsOn),
  }))
  const drawn = drawWorkItems({ workItems, assumptions: { ...assumptions, draws }, seed: 'offline planner' })
  const measured = new Map<string, Estimate>()
  return ({ items: chosen, engineers }) => {
    const workItemIds = idsOf(chosen.map(({ id }) => id))
    const key = `${engineers} ${workItemIds.join(' ')}`
    const estimate = measured.get(key) ?? estimateFrom(simulate(drawn, { workItemIds, engineers }), assumptions.rate)
    measured.set(key, estimate)
    return estimate
  }
}
