import type { ExecutionOption, WorkItem } from '../schemas/index.ts'
import { hoursPerEngineerWeek } from './coordination-loss.ts'
import type { Draws } from './draw-work-items.ts'
import { makespans } from './scheduler.ts'
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

/** Hours of an option per draw before the shared factor. No rate and no working week changes them. */
export interface WorkedHours {
  /** Person-hours of all items. */
  summed: Float64Array
  /** Working hours from start to end. */
  scheduled: Float64Array
}

/**
 * What an option takes in each draw: hours are the shared factor times the sum of its items; weeks are its items
 * scheduled over its engineers along `dependsOn`, at what a team of that size gets done in a week.
 *
 * @param worked what `workedHours` returns for this option and these draws, which takes most of the time
 * @throws {RangeError} when the option names a work item that was not drawn
 */
export function simulate(draws: Draws, option: OptionScope, worked = workedHours(draws, option)): Simulation {
  const { summed, scheduled } = worked
  const perWeek = hoursPerEngineerWeek(option.engineers, draws.assumptions)
  const hours = new Float64Array(summed.length)
  const weeks = new Float64Array(summed.length)
  for (let draw = 0; draw < summed.length; draw++) {
    const factor = draws.shared[draw] ?? 0
    hours[draw] = factor * (summed[draw] ?? 0)
    weeks[draw] = (factor * (scheduled[draw] ?? 0)) / perWeek
  }
  return { hours, weeks }
}

/** @throws {RangeError} when the option names a work item that was not drawn */
export function workedHours(draws: Draws, { workItemIds, engineers }: OptionScope): WorkedHours {
  const items = chosenItems(draws, workItemIds)
  const summed = personHours(draws, items)
  return { summed, scheduled: engineers === 1 ? summed : scheduledHours(draws, items, engineers) }
}

/** The option's items in the order of the draws, not in the order in which the option names them. */
function chosenItems(draws: Draws, workItemIds: OptionScope['workItemIds']): WorkItem[] {
  const chosen = new Set(workItemIds)
  for (const id of chosen) {
    if (!draws.itemHours.has(id)) throw new RangeError(`no work item "${id}" was drawn`)
  }
  return draws.workItems.filter((item) => chosen.has(item.id))
}

function personHours(draws: Draws, items: readonly WorkItem[]): Float64Array {
  const sums = new Float64Array(draws.shared.length)
  for (const { id } of items) {
    const hours = draws.itemHours.get(id)
    if (hours) addTo(sums, hours)
  }
  return sums
}

function addTo(sums: Float64Array, hours: Float64Array): void {
  for (let draw = 0; draw < sums.length; draw++) sums[draw] = (sums[draw] ?? 0) + (hours[draw] ?? 0)
}

/** Comes before the shared factor, which stretches a whole schedule evenly. */
function scheduledHours(draws: Draws, items: readonly WorkItem[], engineers: number): Float64Array {
  const network = buildWorkNetwork(items)
  const hours = network.ids.map((id) => draws.itemHours.get(id) ?? new Float64Array())
  return makespans(network, hours, engineers)
}
