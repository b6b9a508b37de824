import type { Assumptions, ExecutionOption, RateBand, WorkItem, WorkItemId } from '../schemas/index.ts'

/** What the options of one plan set share. */
export interface WorkToDraw {
  workItems: readonly WorkItem[]
  assumptions: Assumptions
  /** The same seed and the same items give the same draws. */
  seed: string
}

/** One possible future per draw. Index d of every array belongs to draw d, so that options can be compared draw by draw. */
export interface Draws {
  assumptions: Assumptions
  /** The work items ordered by id, so that their original order does not matter. */
  workItems: readonly WorkItem[]
  /** Person-hours of each work item per draw, before the error that all items share. */
  itemHours: ReadonlyMap<WorkItemId, Float64Array>
  /**
   * The error that all items share, per draw. Under rule 1 the factor by which all hours are multiplied; under rule 2
   * the standard normal number from which each option makes its own factor.
   */
  shared: Float64Array
}

/** What an option takes in each draw. Index d is the same future for every option of the plan set. */
export interface Simulation {
  /** Person-hours. */
  hours: Float64Array
  /** Calendar weeks. */
  weeks: Float64Array
}

/** The parts of an option that its numbers depend on. */
export type OptionScope = Pick<ExecutionOption, 'workItemIds' | 'engineers'>

/** Hours of an option per draw before the shared error. No rate and no working week changes them. */
export interface WorkedHours {
  /** Person-hours of all items. */
  summed: Float64Array
  /** Working hours from start to end. */
  scheduled: Float64Array
}

/** The value of some work as a share of the scope. */
export interface ScopeToCover {
  workItems: readonly WorkItem[]
  chosenIds: readonly WorkItemId[]
  /** Points of value that count as 100 %. */
  basis: number
}

/**
 * How work items become numbers. `assumptions.model` names the rule of a plan set, which stays the same forever, so a
 * rule may not change once a plan was priced by it.
 */
export interface EstimatingRule {
  /** The hours that an item takes when standard normal numbers say how it goes. Changes the numbers in place. */
  hoursFrom: (normals: Float64Array, item: WorkItem, assumptions: Assumptions) => Float64Array
  /** Makes `Draws.shared` of standard normal numbers. Changes them in place. */
  sharedFrom: (normals: Float64Array, assumptions: Assumptions) => Float64Array
  /** @throws {RangeError} when the option names a work item that was not drawn, or items that depend on themselves */
  workedHours: (draws: Draws, option: OptionScope) => WorkedHours
  simulate: (draws: Draws, option: OptionScope, worked: WorkedHours) => Simulation
  /** Hours of work that each of a team of `engineers` gets done in a calendar week when all of them are busy. */
  hoursPerEngineerWeek: (engineers: number, assumptions: Assumptions) => number
  /** Person-hours that are paid for an hour of work, when all of a team of `engineers` are busy. */
  paidPerHour: (engineers: number, assumptions: Assumptions) => number
  /** Percent of the scope, a whole number from 0 to 100. */
  scopeCoverage: (scope: ScopeToCover) => number
  /** Calendar weeks of a draw, as they are compared with a target. */
  comparedWeeks: (weeks: number) => number
  /** USD of a draw in the middle of the rate band, as they are compared with a budget. */
  comparedCost: (hours: number, rate: RateBand) => number
}
