import { currencyOf, type Estimate, type ExecutionOption } from '../schemas/index.ts'
import { contentRisk } from './content-risk.ts'
import { costNote } from './cost-note.ts'
import { describeEffort } from './describe-effort.ts'
import { estimateFrom } from './estimate-from.ts'
import type { Draws, OptionScope, Simulation } from './estimating-rule.ts'
import { totalValue } from './percent-of-value.ts'
import { riskLevel } from './rule-1/risk-level.ts'
import { ruleOf } from './rule-of.ts'
import { timeToShip } from './time-to-ship.ts'

/** The part of an option that core computes. */
export type OptionNumbers = Pick<
  ExecutionOption,
  'timeToShip' | 'engineeringCost' | 'riskLevel' | 'riskReasons' | 'scopeCoverage' | 'costNote' | 'estimate'
>

/**
 * The numbers of an option, and the words made from them, from one simulation of it: person-hours, calendar
 * weeks, and cost at the rate that the draws assume.
 *
 * @param scopeBasis points of value that count as 100 % of the scope: those of all work items drawn, unless options
 *   were pinned
 */
export function optionNumbers(
  draws: Draws,
  scope: OptionScope,
  simulation: Simulation,
  scopeBasis = totalValue(draws.workItems),
): OptionNumbers {
  const { workItems, assumptions } = draws
  const { rate } = assumptions
  const estimate = estimateFrom(simulation, rate)
  return {
    timeToShip: timeToShip(estimate),
    engineeringCost: describeEffort(estimate, scope.engineers),
    ...riskOf(draws, scope, estimate),
    scopeCoverage: ruleOf(assumptions).scopeCoverage({ workItems, chosenIds: scope.workItemIds, basis: scopeBasis }),
    costNote: costNote(estimate, assumptions, currencyOf(assumptions)),
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
