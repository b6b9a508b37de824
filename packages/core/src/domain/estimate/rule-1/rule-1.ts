import { chosenItems, summedHours } from '../chosen-items.ts'
import { costOf, toTenth } from '../estimate-from.ts'
import type { Draws, EstimatingRule, OptionScope, Simulation, WorkedHours } from '../estimating-rule.ts'
import { makespans } from '../makespans.ts'
import { percentOfValue } from '../percent-of-value.ts'
import { buildWorkNetwork } from '../work-network.ts'
import { hoursLeftPerWeek } from './coordination-loss.ts'
import { fitLognormal, medianHours } from './lognormal.ts'
import { Scheduler } from './scheduler.ts'

/**
 * The first rule, frozen: plan sets without a rule number were priced by it, and their numbers must stay the same to the
 * byte. It is wrong in parts: coordination slows a team down but costs nothing, idle engineers slow the busy
 * ones, the likely hours of an item count for nothing, and chances are counted on rounded draws. Rule 2 fixes that.
 */
export const rule1: EstimatingRule = {
  hoursFrom: (normals, { hours }) => {
    const { mu, sigma } = fitLognormal(hours)
    return exponentials(normals, mu, sigma)
  },
  sharedFrom: (normals, { sharedSigma }) => exponentials(normals, 0, sharedSigma),
  workedHours,
  simulate,
  hoursPerEngineerWeek: hoursLeftPerWeek,
  paidPerHour: () => 1,
  scopeCoverage: (scope) => Math.min(100, Math.round(percentOfValue(scope))),
  comparedWeeks: toTenth,
  comparedCost: (hours, rate) => {
    const { low, high } = costOf(toTenth(hours), rate)
    return (low + high) / 2
  },
}

/** Turns normal numbers into lognormal ones, in place. */
function exponentials(numbers: Float64Array, mu: number, sigma: number): Float64Array {
  for (let draw = 0; draw < numbers.length; draw++) numbers[draw] = Math.exp(mu + sigma * (numbers[draw] ?? 0))
  return numbers
}

/**
 * Hours are the shared factor times the sum of the items; weeks are the items scheduled over the engineers along
 * `dependsOn`, at what a team of that size gets done in a week.
 */
function simulate(draws: Draws, { engineers }: OptionScope, { summed, scheduled }: WorkedHours): Simulation {
  const perWeek = hoursLeftPerWeek(engineers, draws.assumptions)
  const hours = new Float64Array(summed.length)
  const weeks = new Float64Array(summed.length)
  for (let draw = 0; draw < summed.length; draw++) {
    const factor = draws.shared[draw] ?? 0
    hours[draw] = factor * (summed[draw] ?? 0)
    weeks[draw] = (factor * (scheduled[draw] ?? 0)) / perWeek
  }
  return { hours, weeks }
}

/** Comes before the shared factor, which stretches a whole schedule evenly. */
function workedHours(draws: Draws, { workItemIds, engineers }: OptionScope): WorkedHours {
  const items = chosenItems(draws, workItemIds)
  const summed = summedHours(draws, items)
  if (engineers === 1) return { summed, scheduled: summed }
  const network = buildWorkNetwork(items, medianHours)
  const hours = network.ids.map((id) => draws.itemHours.get(id) ?? new Float64Array())
  const scheduler = new Scheduler(network, engineers)
  return { summed, scheduled: makespans(hours, (block, spans) => scheduler.schedule(block, spans)) }
}
