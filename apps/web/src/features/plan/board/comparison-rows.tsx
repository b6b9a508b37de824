import type { PlanTargets } from '@plangate/core/analysis'
import { describeRunningCost, hasRunningCosts } from '@plangate/core/estimate'
import { formatMoney, roundMoneyRangeInOneUnit } from '@plangate/core/format'
import type { PricedPlan, RiskLevel } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { describeCost, describeWeeks, roundWeeks } from '../../../shared/format/describe-estimate.ts'
import { riskNames } from '../../../shared/format/display-names.ts'
import { count, formatShare, roundShare } from '../../../shared/format/format.ts'
import { costRange, likelyToSafe, weeksRange } from '../../../shared/ui/plots/estimate-ranges.ts'
import { RangeTrack } from '../../../shared/ui/plots/range-track.tsx'
import { scaleOver } from '../../../shared/ui/plots/scale.ts'
import { ShareTrack } from '../../../shared/ui/plots/share-track.tsx'
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
  return [
    ...[timeRow(options, targets), costRow(options, targets), ...runningRows(targets, workItems), riskRow, scopeRow],
    ...checkRows(options),
    ...probabilityRows(targets),
    teamRow,
  ]
}

function timeRow(options: readonly ComparedOption[], { weeks: target }: PlanTargets): ComparisonRow {
  const scale = scaleOver([...options.map(({ option }) => option.estimate.weeks.p90), target ?? 0])
  return {
    label: 'Time to ship',
    note: target === undefined ? null : `target ${count(target, 'week')}`,
    score: ({ option }) => {
      const { likely, safely } = roundWeeks(option.estimate)
      return [-safely, -likely]
    },
    format: ({ option }) => describeWeeks(option.estimate),
    draw: ({ option }) => <RangeTrack scale={scale} range={weeksRange(option.estimate)} target={target} />,
  }
}

function costRow(options: readonly ComparedOption[], targets: PlanTargets): ComparisonRow {
  const { budget } = targets
  const currency = targets.currency
  const scale = scaleOver([...options.map(({ option }) => option.estimate.cost.p90.high), budget ?? 0])
  return {
    label: 'Cost',
    note: budget === undefined ? null : `budget ${formatMoney(budget, currency)}`,
    score: ({ option }) => {
      const { low, high } = roundMoneyRangeInOneUnit(likelyToSafe(option.estimate))
      return [-high, -low]
    },
    format: ({ option }) => describeCost(option.estimate, currency),
    draw: ({ option }) => <RangeTrack scale={scale} range={costRange(option.estimate)} target={budget} />,
  }
}

/**
 * Only where a work item says what it costs to run. No cell is the best: an option of which less is said is not cheaper.
 */
function runningRows({ currency }: PlanTargets, workItems: PricedPlan['workItems']): ComparisonRow[] {
  if (!hasRunningCosts(workItems)) return []
  const format = ({ option }: ComparedOption) => describeRunningCost(option, workItems, currency)
  return [{ label: 'Running costs', note: null, score: () => [], format, draw: () => null }]
}

const riskRow: ComparisonRow = {
  label: 'Risk',
  note: null,
  score: ({ option }) => [-riskFractions[option.riskLevel]],
  format: ({ option }) => riskNames[option.riskLevel],
  draw: ({ option }) => <ShareTrack share={riskFractions[option.riskLevel]} tone={option.riskLevel} />,
}

const scopeRow: ComparisonRow = {
  label: 'Scope',
  note: 'share of the value',
  score: ({ option }) => [option.scopeCoverage],
  format: ({ option }) => `${option.scopeCoverage} %`,
  draw: ({ option }) => <ShareTrack share={option.scopeCoverage / 100} tone="plain" />,
}

const teamRow: ComparisonRow = {
  label: 'Team',
  note: null,
  score: () => [],
  format: ({ option }) => `${count(option.engineers, 'engineer')}, ${count(option.workItemIds.length, 'item')}`,
  draw: () => null,
}

/** Only where options were held against the brief. */
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
  if (weeks !== undefined) rows.push(probabilityRow('Chance of date', 'date', `in ${count(weeks, 'week')}`))
  if (budget !== undefined)
    rows.push(probabilityRow('Chance of budget', 'budget', `within ${formatMoney(budget, targets.currency)}`))
  if (weeks !== undefined && budget !== undefined)
    rows.push(probabilityRow('Chance of both', 'both', 'date and budget'))
  return rows
}

function probabilityRow(label: string, kind: 'date' | 'budget' | 'both', note: string): ComparisonRow {
  const probabilityOf = ({ simulation }: ComparedOption) => simulation.probabilities[kind] ?? 0
  return {
    label,
    note,
    score: (compared) => [roundShare(probabilityOf(compared))],
    format: (compared) => formatShare(probabilityOf(compared)),
    draw: (compared) => <ShareTrack share={probabilityOf(compared)} tone="plain" />,
  }
}
