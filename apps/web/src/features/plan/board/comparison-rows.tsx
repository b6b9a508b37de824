import type { PlanTargets } from '@plangate/core/analysis'
import { formatExactMoney, roundMoney } from '@plangate/core/format'
import type { PricedPlan, RiskLevel } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { roundWeeks } from '../../../shared/format/describe-estimate.ts'
import { riskNames } from '../../../shared/format/display-names.ts'
import { count, roundShare } from '../../../shared/format/format-values.ts'
import { likelyToSafe } from '../../../shared/ui/plots/estimate-ranges.ts'
import { ShareTrack } from '../../../shared/ui/plots/share-track.tsx'
import {
  costMeasure,
  probabilityMeasure,
  runningMeasures,
  type Scales,
  scalesOver,
  scopeMeasure,
  timeMeasure,
} from '../measures.tsx'
import { countVerdicts } from '../options/count-verdicts.ts'
import type { ComparedOption } from './compare-options.ts'

/** One row of the comparison table: the same quantity for every option. */
export interface ComparisonRow {
  label: string
  /** The target or unit, shown below the label. */
  note: string | null
  /**
   * Higher is better; the first number that differs decides. Rounded like the words, so that what looks the same is the
   * same. The best cells are marked when the scores differ.
   */
  score: (compared: ComparedOption) => readonly number[]
  format: (compared: ComparedOption) => string
  draw: (compared: ComparedOption) => ReactNode
}

const riskFractions: Record<RiskLevel, number> = { low: 1 / 3, medium: 2 / 3, high: 1 }

/** Above 0 when `one` is better. */
export function compareScores(one: readonly number[], other: readonly number[]): number {
  const place = one.findIndex((score, index) => score !== other[index])
  return place < 0 ? 0 : (one[place] ?? 0) - (other[place] ?? 0)
}

/**
 * Returns the rows of the comparison table, in order. To add a row, add it here. Probabilities appear only for the
 * targets that the brief sets.
 */
export function comparisonRows(
  options: readonly ComparedOption[],
  targets: PlanTargets,
  workItems: PricedPlan['workItems'],
): ComparisonRow[] {
  const scales = scalesOver(options, targets)
  return [
    ...[timeRow(scales, targets), costRow(scales, targets), ...runningRows(targets, workItems), riskRow, scopeRow],
    ...checkRows(options),
    ...probabilityRows(targets),
    teamRow,
  ]
}

function timeRow(scales: Scales, targets: PlanTargets): ComparisonRow {
  return {
    ...timeMeasure(scales, targets),
    note: targets.weeks === undefined ? null : `target ${count(targets.weeks, 'week')}`,
    score: ({ option }) => {
      const { likely, safely } = roundWeeks(option.estimate)
      return [-safely, -likely]
    },
  }
}

function costRow(scales: Scales, targets: PlanTargets): ComparisonRow {
  const { budget, currency } = targets
  return {
    ...costMeasure(scales, targets),
    note: budget === undefined ? null : `budget ${formatExactMoney(budget, currency)}`,
    score: ({ option }) => {
      const { low, high } = likelyToSafe(option.estimate)
      return [-roundMoney(high), -roundMoney(low)]
    },
  }
}

/** No cell is the best: an option of which less is said is not cheaper. */
function runningRows(targets: PlanTargets, workItems: PricedPlan['workItems']): ComparisonRow[] {
  return runningMeasures(targets, workItems).map((measure) => ({ ...measure, ...onlyWords }))
}

/** No note, no bar, and nothing to compare. */
const onlyWords = { note: null, score: () => [], draw: () => null }

const riskRow: ComparisonRow = {
  label: 'Risk',
  note: null,
  score: ({ option }) => [-riskFractions[option.riskLevel]],
  format: ({ option }) => riskNames[option.riskLevel],
  draw: ({ option }) => <ShareTrack share={riskFractions[option.riskLevel]} tone={option.riskLevel} />,
}

const scopeRow: ComparisonRow = {
  ...scopeMeasure,
  note: 'share of the value',
  score: ({ option }) => [option.scopeCoverage],
}

const teamRow: ComparisonRow = {
  ...onlyWords,
  label: 'Team',
  format: ({ option }) => `${count(option.engineers, 'engineer')}, ${count(option.workItemIds.length, 'item')}`,
}

/** Only where options were checked against the brief. */
function checkRows(options: readonly ComparedOption[]): ComparisonRow[] {
  if (options.every(({ option }) => option.checks === undefined)) return []
  return [
    {
      label: 'Checks',
      note: 'against the brief',
      score: ({ option: { checks = [] } }) => [-checks.filter(({ verdict }) => verdict === 'broken').length],
      format: ({ option: { checks } }) => (checks ? countVerdicts(checks) : 'not checked'),
      draw: () => null,
    },
  ]
}

function probabilityRows(targets: PlanTargets): ComparisonRow[] {
  const { weeks, budget } = targets
  const rows: ComparisonRow[] = []
  if (weeks !== undefined) rows.push(probabilityRow('date', `in ${count(weeks, 'week')}`))
  if (budget !== undefined) rows.push(probabilityRow('budget', `within ${formatExactMoney(budget, targets.currency)}`))
  if (weeks !== undefined && budget !== undefined) rows.push(probabilityRow('both', 'date and budget'))
  return rows
}

function probabilityRow(kind: 'date' | 'budget' | 'both', note: string): ComparisonRow {
  const probabilitiesOf = ({ simulation }: ComparedOption) => simulation.probabilities
  return {
    ...probabilityMeasure(kind, probabilitiesOf),
    note,
    score: (compared) => [roundShare(probabilitiesOf(compared)[kind] ?? 0)],
  }
}
