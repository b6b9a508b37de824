import type { PlanTargets, TargetProbabilities } from '@plangate/core/analysis'
import { describeRunningSum } from '@plangate/core/estimate'
import { formatMoneyRange } from '@plangate/core/format'
import type { PricedEdit } from '@plangate/core/plan-editing'
import { riskNames } from '../../../shared/format/display-names.ts'
import { formatShare, formatWeeks } from '../../../shared/format/format-values.ts'
import { likelyToSafe } from '../../../shared/ui/plots/estimate-ranges.ts'

/** One number of an option. */
export interface EditedFigure {
  label: string
  write: (priced: PricedEdit) => string
}

/**
 * The numbers to show of each option, in order: chances only of targets that the brief has, in the plan's currency.
 *
 * @param isRunning whether a work item says what it costs to run
 */
export function editedFigures(targets: PlanTargets, isRunning: boolean): EditedFigure[] {
  const { weeks, budget } = targets
  return [
    { label: 'Weeks, likely (P50)', write: ({ estimate }) => formatWeeks(estimate.weeks.p50) },
    { label: 'Weeks, safely (P80)', write: ({ estimate }) => formatWeeks(estimate.weeks.p80) },
    {
      label: 'Cost, likely to safely',
      write: ({ estimate }) => formatMoneyRange(likelyToSafe(estimate), targets.currency),
    },
    ...(isRunning ? [runningFigure(targets)] : []),
    { label: 'Scope', write: ({ scopeCoverage }) => `${scopeCoverage}%` },
    { label: 'Risk', write: ({ riskLevel }) => riskNames[riskLevel] },
    ...(weeks === undefined ? [] : [chanceOf('date', 'Chance of date')]),
    ...(budget === undefined ? [] : [chanceOf('budget', 'Chance of budget')]),
    ...(weeks === undefined || budget === undefined ? [] : [chanceOf('both', 'Chance of both')]),
  ]
}

function runningFigure({ currency }: PlanTargets): EditedFigure {
  return {
    label: 'Running costs',
    write: ({ runningCost }) => describeRunningSum(runningCost, currency),
  }
}

function chanceOf(kind: keyof TargetProbabilities, label: string): EditedFigure {
  return { label, write: ({ probabilities }) => formatShare(probabilities[kind] ?? 0) }
}
