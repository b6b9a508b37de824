import type { Assumptions } from '../schemas/index.ts'
import type { Draws, OptionScope, Simulation, WorkedHours } from './estimating-rule.ts'
import { ruleOf } from './rule-of.ts'

/**
 * What an option takes in each draw, by the rule of its plan set.
 *
 * @param worked what `workedHours` returns for this option and these draws, which takes most of the time
 * @throws {RangeError} when the option names a work item that was not drawn
 */
export function simulate(draws: Draws, option: OptionScope, worked = workedHours(draws, option)): Simulation {
  return ruleOf(draws.assumptions).simulate(draws, option, worked)
}

/** @throws {RangeError} when the option names a work item that was not drawn */
export function workedHours(draws: Draws, option: OptionScope): WorkedHours {
  return ruleOf(draws.assumptions).workedHours(draws, option)
}

/** Person-hours that are paid for an hour of work, when all of a team of `engineers` are busy. */
export function paidPerHour(engineers: number, assumptions: Assumptions): number {
  return ruleOf(assumptions).paidPerHour(engineers, assumptions)
}

/** Hours of work that each of a team of `engineers` gets done in a calendar week when all of them are busy. */
export function hoursPerEngineerWeek(engineers: number, assumptions: Assumptions): number {
  return ruleOf(assumptions).hoursPerEngineerWeek(engineers, assumptions)
}
