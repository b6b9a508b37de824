import type { ExecutionOption, WorkItem } from '../schemas/index.ts'
import { hoursPerEngineerWeek } from './coordination-loss.ts'
import type { Draws } from './draw-work-items.ts'
import { Scheduler } from './scheduler.ts'
import { buildWorkNetwork } from './work-network.ts'

/** What an option takes in each draw. Index d is the same future for every option of the plan set. */
export interface Simulation {
  /** Person-hours. */
  hours: Float64Array
  /** Calendar weeks. */
  weeks: Float64Array
}

/** The parts of an option that its numbers depend on. */
export type OptionScope = Pick<ExecutionOption, 'workItemIds' | 'engineers'>

/**
 * What an option takes in each draw: hours are the shared factor times the sum of its items; weeks are its items
 * scheduled over its engineers along `dependsOn`, at what a team of that size gets done in a week.
 *
 * @throws {RangeError} when the option names a work item that was not drawn
 */
export function simulate(draws: Draws, { workItemIds, engineers }: OptionScope): Simulation {
  const items = chosenItems(draws, workItemIds)
  const summed = personHours(draws, items)
  const scheduled = engineers === 1 ? summed : scheduledHours(draws, items, engineers)
  const perWeek = hoursPerEngineerWeek(engineers, draws.assumptions)
  return {
    hours: draws.shared.map((factor, draw) => factor * (summed[draw] ?? 0)),
    weeks: draws.shared.map((factor, draw) => (factor * (scheduled[draw] ?? 0)) / perWeek),
  }
}

/** The option's items in the order of the draws, not in the order in which the option names them. */
function chosenItems(draws: Draws, workItemIds: OptionScope['workItemIds']): WorkItem[] {
  const chosen = new Set(workItemIds)
  for (const id of chosen) {
    if (!draws.itemHours.has(id)) throw new RangeError(`no work item "${id}" was drawn`)
  }
  return draws.workItems.filter((item) => chosen.has(item.id))
}

/** Person-hours of all items per draw, before the shared factor. */
function personHours(draws: Draws, items: readonly WorkItem[]): Float64Array {
  const sums = new Float64Array(draws.shared.length)
  for (const item of items) {
    draws.itemHours.get(item.id)?.forEach((hours, draw) => {
      sums[draw] = (sums[draw] ?? 0) + hours
    })
  }
  return sums
}

/** Working hours from start to end per draw, before the shared factor, which stretches a whole schedule evenly. */
function scheduledHours(draws: Draws, items: readonly WorkItem[], engineers: number): Float64Array {
  const network = buildWorkNetwork(items)
  const scheduler = new Scheduler(network, engineers)
  const columns = network.ids.map((id) => draws.itemHours.get(id) ?? new Float64Array())
  const drawnHours = new Float64Array(columns.length)
  return draws.shared.map((_, draw) => {
    for (let item = 0; item < drawnHours.length; item++) drawnHours[item] = columns[item]?.[draw] ?? 0
    return scheduler.makespan(drawnHours)
  })
}
