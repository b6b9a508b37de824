import type { WorkItem } from '../../schemas/index.ts'
import { chosenItems, summedHours } from '../chosen-items.ts'
import type { Draws, EstimatingRule, OptionScope, ScopeToCover, Simulation, WorkedHours } from '../estimating-rule.ts'
import { makespans } from '../makespans.ts'
import { percentOfValue } from '../percent-of-value.ts'
import { buildWorkNetwork, type WorkNetwork } from '../work-network.ts'
import { bestTeam, shareLeft } from './coordination.ts'
import { mostAtOnce } from './most-at-once.ts'
import { optionSigma } from './option-sigma.ts'
import { scheduleDraws, shortenDraws, teamSchedule } from './team-schedule.ts'
import { fitTwoPieces, spreadAround } from './two-piece-lognormal.ts'

/** Today's rule. Every new plan set is priced by it, unless it has options pinned that were priced by another. */
export const rule2: EstimatingRule = {
  hoursFrom: (normals, { hours }, { ledger }) => {
    const fitted = fitTwoPieces(hours)
    spreadAround(ledger === undefined ? fitted : { ...fitted, median: fitted.median * ledger.factor }, normals)
    return normals
  },
  sharedFrom: (normals) => normals,
  workedHours,
  simulate,
  hoursPerEngineerWeek: (engineers, { focusedHoursPerWeek, coordinationLoss }) => {
    const team = bestTeam(engineers, coordinationLoss)
    return (focusedHoursPerWeek * team * shareLeft(team, coordinationLoss)) / engineers
  },
  paidPerHour: (engineers, { coordinationLoss }) =>
    1 / shareLeft(bestTeam(engineers, coordinationLoss), coordinationLoss),
  scopeCoverage,
  comparedWeeks: toMillionth,
  comparedCost: (hours, { low, high }) => toMillionth((hours * (low + high)) / 2),
}

/** So finely that no draw is seen to move, and coarsely enough that server and browser agree on it. */
function toMillionth(amount: number): number {
  return Math.round(amount * 1e6) / 1e6
}

/** Hours are paid hours, and weeks those in which they are worked, both times the factor that all items share. */
function simulate(draws: Draws, { workItemIds }: OptionScope, { summed, scheduled }: WorkedHours): Simulation {
  const { sharedSigma, focusedHoursPerWeek } = draws.assumptions
  const sigma = optionSigma(chosenItems(draws, workItemIds), sharedSigma)
  const hours = new Float64Array(summed.length)
  const weeks = new Float64Array(summed.length)
  for (let draw = 0; draw < summed.length; draw++) {
    const factor = Math.exp(sigma * (draws.shared[draw] ?? 0))
    hours[draw] = factor * (summed[draw] ?? 0)
    weeks[draw] = (factor * (scheduled[draw] ?? 0)) / focusedHoursPerWeek
  }
  return { hours, weeks }
}

/**
 * Coordination is paid like work: person-hours are the hours of the items, divided by the share of the team's time that
 * is left for them. The team is no larger than the number of items that can be worked on at the same time.
 */
function workedHours(draws: Draws, { workItemIds, engineers }: OptionScope): WorkedHours {
  const items = chosenItems(draws, workItemIds)
  const summed = summedHours(draws, items)
  const { coordinationLoss } = draws.assumptions
  const most = bestTeam(engineers, coordinationLoss)
  if (most === 1) return { summed, scheduled: summed }
  const network = buildWorkNetwork(items, likelyHours)
  const team = Math.min(most, mostAtOnce(network))
  if (team === 1) return { summed, scheduled: summed }
  const scheduled = scheduledHours(draws, network, team, summed)
  return { summed: dividedBy(summed, shareLeft(team, coordinationLoss)), scheduled }
}

function dividedBy(hours: Float64Array, share: number): Float64Array {
  const paid = new Float64Array(hours.length)
  for (let draw = 0; draw < hours.length; draw++) paid[draw] = (hours[draw] ?? 0) / share
  return paid
}

/**
 * The better of the schedules of this team and of one engineer less: the order in which a larger team happens to take
 * the items can be worse, and nobody has to follow it. The smaller team is not asked where it would have to be faster
 * than with all of its engineers busy all the time.
 */
function scheduledHours(draws: Draws, network: WorkNetwork, team: number, alone: Float64Array): Float64Array {
  const { coordinationLoss } = draws.assumptions
  const hours = network.ids.map((id) => draws.itemHours.get(id) ?? new Float64Array())
  const all = teamSchedule(network, team, coordinationLoss)
  const fewer = teamSchedule(network, team - 1, coordinationLoss)
  const pace = (team - 1) * shareLeft(team - 1, coordinationLoss)
  return makespans(hours, (block, spans, firstDraw) => {
    scheduleDraws(all, block, spans)
    shortenDraws(fewer, block, spans, { alone: alone.subarray(firstDraw), pace })
  })
}

function likelyHours({ hours }: WorkItem): number {
  return hours.likely
}

/** Less than 100 as long as work is left out, however little it is worth. */
function scopeCoverage(scope: ScopeToCover): number {
  const isAll = new Set(scope.chosenIds).size === scope.workItems.length
  return Math.min(isAll ? 100 : 99, Math.round(percentOfValue(scope)))
}
