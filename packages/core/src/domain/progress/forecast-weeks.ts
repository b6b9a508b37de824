import { drawWorkItems, quantiles, simulate } from '../estimate/index.ts'
import type { Percentiles, WorkItemId } from '../schemas/index.ts'
import type { RestForecast } from './forecast-rest.ts'
import type { SelectedWork } from './plan-of-record.ts'

/**
 * The calendar weeks that the rest of a running plan takes, from the end of the latest record on.
 *
 * The hours come from `forecastRest`. How many weeks they take follows from scheduling the open items alone, by the rule of
 * the plan and for its team: where a chain of items is left, most of the team waits. So weeks are the forecast hours times
 * the plan's weeks per paid hour at P50, times how much that ratio differs between the open items and all of them in the
 * same simulated futures. The formula is our own; with nothing done, it gives the P50 of the plan.
 */
export function forecastWeeks(selected: SelectedWork, { openIds, rest }: RestForecast): Percentiles {
  const { hours, weeks } = selected.option.estimate
  const change = weeksPerHour(selected, openIds) / weeksPerHour(selected, selected.option.workItemIds)
  const pace = (weeks.p50 / hours.p50) * change
  return { p10: rest.p10 * pace, p50: rest.p50 * pace, p80: rest.p80 * pace, p90: rest.p90 * pace }
}

/** Calendar weeks per paid hour of some work: the median of its simulated futures. */
function weeksPerHour({ planSet, option }: SelectedWork, workItemIds: readonly WorkItemId[]): number {
  const wanted = new Set(workItemIds)
  const workItems = planSet.workItems.filter(({ id }) => wanted.has(id))
  const draws = drawWorkItems({ ...planSet, workItems })
  const { hours, weeks } = simulate(draws, { workItemIds: [...workItemIds], engineers: option.engineers })
  const [median = 0] = quantiles(
    weeks.map((ofDraw, draw) => ofDraw / (hours[draw] ?? 1)),
    [0.5],
  )
  return median
}
