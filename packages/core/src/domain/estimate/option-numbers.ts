import type { ExecutionOption } from '../schemas/index.ts'
import { costNote } from './cost-note.ts'
import { describeEffort } from './describe-effort.ts'
import type { Draws } from './draw-work-items.ts'
import { estimateFrom } from './estimate-from.ts'
import { riskLevel } from './risk-level.ts'
import { scopeCoverage } from './scope-coverage.ts'
import type { OptionScope, Simulation } from './simulate.ts'
import { timeToShip } from './time-to-ship.ts'

/** The part of an option that core computes. */
export type OptionNumbers = Pick<
  ExecutionOption,
  'timeToShip' | 'engineeringCost' | 'riskLevel' | 'scopeCoverage' | 'costNote' | 'estimate'
>

/**
 * The numbers of an option, and the words made from them, from one simulation of it: person-hours, calendar
 * weeks, and USD at the rate that the draws assume.
 *
 * @param scopeBasis points of value that count as 100 % of the scope: those of all work items drawn, unless options
 *   were pinned
 */
export function optionNumbers(
  { workItems, assumptions: { rate } }: Draws,
  { workItemIds, engineers }: OptionScope,
  simulation: Simulation,
  scopeBasis?: number,
): OptionNumbers {
  const estimate = estimateFrom(simulation, rate)
  return {
    timeToShip: timeToShip(estimate),
    engineeringCost: describeEffort(estimate, engineers),
    riskLevel: riskLevel(estimate, engineers),
    scopeCoverage: scopeCoverage(workItems, workItemIds, scopeBasis),
    costNote: costNote(estimate, rate),
    estimate,
  }
}
