import type { WorkNetwork } from '../work-network.ts'
import type { DrawSchedule } from './draw-schedule.ts'
import { LargePlanSchedule } from './large-plan-schedule.ts'
import { mostItemsOfSmallPlan, SmallPlanSchedule } from './small-plan-schedule.ts'

/** The schedule of a plan for a team, with a share of each hour lost to coordination. */
export function teamSchedule(network: WorkNetwork, team: number, coordinationLoss: number): DrawSchedule {
  const Schedule = network.ids.length <= mostItemsOfSmallPlan ? SmallPlanSchedule : LargePlanSchedule
  return new Schedule(network, team, coordinationLoss)
}

/**
 * Puts the hours of each draw into `spans`. The hours of one draw follow those of another in `block`. The loop is here
 * because an engine compiles it once, and once per option where it is in a function of that option's own.
 */
export function scheduleDraws(schedule: DrawSchedule, block: Float64Array, spans: Float64Array): void {
  const { size } = schedule
  for (let draw = 0; draw < spans.length; draw++) spans[draw] = schedule.span(block, draw * size)
}

/** What one engineer would take in each draw, and the work that the whole team gets done in an hour. */
interface FastestPace {
  alone: Float64Array
  pace: number
}

/** The same where it is shorter. It cannot be where all would have to be done faster than at the fastest pace. */
export function shortenDraws(
  schedule: DrawSchedule,
  block: Float64Array,
  spans: Float64Array,
  { alone, pace }: FastestPace,
): void {
  const { size } = schedule
  for (let draw = 0; draw < spans.length; draw++) {
    const span = spans[draw] ?? 0
    if (span * pace > (alone[draw] ?? 0)) spans[draw] = Math.min(span, schedule.span(block, draw * size))
  }
}
