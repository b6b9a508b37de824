import type { Estimate, ExecutionOption } from '../schemas/index.ts'
import { contentRisk } from './content-risk.ts'
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
  'timeToShip' | 'engineeringCost' | 'riskLevel' | 'riskReasons' | 'scopeCoverage' | 'costNote' | 'estimate'
>

/**
 * The numbers of an option, and the words made from them, from one simulation of it: person-hours, calendar
 * weeks, and USD at the rate that the draws assume.
 *
 * @param scopeBasis points of value that count as 100 % of the scope: those of all work items drawn, unless options
 *   were pinned
 */
export function optionNumbers(
  draws: Draws,
  scope: OptionScope,
  simulation: Simulation,
  scopeBasis?: number,
): OptionNumbers {
  const { rate } = draws.assumptions
  const estimate = estimateFrom(simulation, rate)
  return {
    timeToShip: timeToShip(estimate),
    engineeringCost: describeEffort(estimate, scope.engineers),
    ...riskOf(draws, scope, estimate),
    scopeCoverage: scopeCoverage(draws.workItems, scope.workItemIds, scopeBasis),
    costNote: costNote(estimate, rate),
    estimate,
  }
}

function riskOf(
  { workItems, assumptions: { riskRule, focusedHoursPerWeek } }: Draws,
  { workItemIds, engineers }: OptionScope,
  estimate: Estimate,
): Pick<ExecutionOption, 'riskLevel' | 'riskReasons'> {
  if (riskRule === undefined) return { riskLevel: riskLevel(estimate, engineers) }
  const chosen = new Set(workItemIds)
  const items = workItems.filter(({ id }) => chosen.has(id))
  const { level, reasons } = contentRisk({ items, engineers, focusedHoursPerWeek })
  return { riskLevel: level, ...(reasons.length > 0 && { riskReasons: reasons }) }
}
