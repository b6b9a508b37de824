import type { ExecutionOption, OptionId, PlanSet } from '../schemas/index.ts'
import { drawWorkItems } from './draw-work-items.ts'
import type { Draws, Simulation } from './estimating-rule.ts'
import { KnownWork } from './known-work.ts'
import { scopeBasisOf } from './percent-of-value.ts'
import { simulate } from './simulate.ts'

/** The simulation that a plan set's numbers were made from. */
export interface Replay {
  draws: Draws
  simulations: ReadonlyMap<OptionId, Simulation>
  /** What teams work on items of the plan set, remembered for other working weeks and for the next adjustments. */
  work: KnownWork
  /** Points of value that count as 100 % of the scope. */
  scopeBasis: number
  /** Engineers of the largest team that an option of the plan set was priced with. */
  largestTeam: number
}

/**
 * Repeats the simulation of a plan set from what is stored with it: `estimateFrom` returns each option's estimate again,
 * to the byte. It draws each work item 10,000 times and takes tens of milliseconds, so do it once and keep the result.
 *
 * @param options the options to simulate: all of the plan set, unless only some are needed
 * @throws {RangeError} when an option names a work item that the plan set does not have, which its schema refuses
 */
export function replay(
  planSet: Pick<PlanSet, 'workItems' | 'assumptions' | 'seed' | 'options' | 'pinned'>,
  options: readonly ExecutionOption[] = planSet.options,
): Replay {
  const draws = drawWorkItems(planSet)
  const work = new KnownWork(draws)
  return {
    draws,
    simulations: new Map(options.map((option) => [option.id, simulate(draws, option, work.hoursOf(option))])),
    work,
    scopeBasis: scopeBasisOf(planSet),
    largestTeam: Math.max(...planSet.options.map(({ engineers }) => engineers)),
  }
}
