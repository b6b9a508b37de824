import { drawWorkItems, percentilesOf, simulate } from '../estimate/index.ts'
import type { ActualTotals, Assumptions, ForecastScore, ItemState, PlanOutcome, WorkItemId } from '../schemas/index.ts'
import type { FoldedRecords } from './fold-records.ts'
import { type SelectedWork, startDay, weeksBetween } from './plan-of-record.ts'

/**
 * What all records of a selection say: whether it is finished, which P80 has been passed, and how a finished plan compares
 * with its forecast. Only finished items are scored, against the forecast of exactly these items.
 *
 * @param on the day of the latest record
 */
export function judgeOutcome(selected: SelectedWork, folded: FoldedRecords, on: string): PlanOutcome {
  const { option, planSet } = selected
  const states = new Map(folded.items.map(({ workItemId, state }) => [workItemId, state]))
  const stateOf = (id: WorkItemId): ItemState => states.get(id) ?? 'open'
  const state = stateOfPlan(option.workItemIds.map(stateOf), folded.totals)
  const ofItems = (counts: (id: WorkItemId) => boolean) =>
    folded.items.filter(({ workItemId }) => counts(workItemId)).reduce((sum, { hours }) => sum + hours, 0)
  const inTotals = folded.totals && hoursOf(folded.totals, selected)
  const paidHours = inTotals ?? ofItems(() => true)
  const weeks = folded.totals?.weeks ?? weeksBetween(startDay(planSet), on)
  const passed = (['hours', 'weeks'] as const).filter(
    (figure) => (figure === 'hours' ? paidHours : weeks) > option.estimate[figure].p80,
  )
  const outcome: PlanOutcome = { state, paidHours, weeks, passed }
  if (state !== 'finished') return outcome
  const built = option.workItemIds.filter((id) =>
    folded.totals === null ? stateOf(id) === 'done' : stateOf(id) !== 'dropped',
  )
  const actual = inTotals ?? ofItems((id) => built.includes(id))
  return actual > 0 && built.length > 0 ? { ...outcome, score: scoreOf(selected, built, actual) } : outcome
}

function stateOfPlan(states: readonly ItemState[], totals: ActualTotals | null): PlanOutcome['state'] {
  if (states.every((state) => state === 'dropped')) return 'dropped'
  return totals !== null || !states.includes('open') ? 'finished' : 'running'
}

/** Costs become hours in the middle of the rate band. */
function hoursOf({ hours, cost }: ActualTotals, { rate }: SelectedWork): number {
  return hours ?? (cost ?? 0) / ((rate.low + rate.high) / 2)
}

/** Simulates exactly the work that was finished, by the plan's rule and, as written, by today's. */
function scoreOf({ planSet, option }: SelectedWork, built: readonly WorkItemId[], actual: number): ForecastScore {
  const { workItems, assumptions, seed } = planSet
  const wanted = new Set(built)
  const items = workItems.filter(({ id }) => wanted.has(id))
  const hoursBy = (by: Assumptions) => {
    const draws = drawWorkItems({ workItems: items, assumptions: by, seed })
    return simulate(draws, { workItemIds: [...built], engineers: option.engineers }).hours
  }
  const hours = hoursBy(assumptions)
  const { ledger, ...withoutHistory } = assumptions
  const asWritten = assumptions.model === 2 && ledger === undefined ? hours : hoursBy({ ...withoutHistory, model: 2 })
  return {
    actual,
    forecast: percentilesOf(hours),
    writtenMedian: percentilesOf(asWritten).p50,
    reached: hours.filter((each) => each <= actual).length / hours.length,
  }
}
