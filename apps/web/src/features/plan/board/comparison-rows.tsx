import { midpointCost } from '@plangate/core/analysis'
import type { RiskLevel, Targets } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { riskNames } from '../../../shared/format/display-names.ts'
import { count, formatMoney, formatMoneyRange, formatShare } from '../../../shared/format/format.ts'
import { costRange, weeksRange } from '../../../shared/ui/plots/estimate-ranges.ts'
import { RangeTrack } from '../../../shared/ui/plots/range-track.tsx'
import { scaleOver } from '../../../shared/ui/plots/scale.ts'
import { ShareTrack } from '../../../shared/ui/plots/share-track.tsx'
import type { ComparedOption } from './compare-plan.ts'

/** One line of the comparison: the same quantity of every option. */
export interface ComparisonRow {
  label: string
  /** What it is measured by, or against. */
  note: string | null
  /** The higher, the better; the best cells are marked where they differ. */
  rate: (compared: ComparedOption) => number
  say: (compared: ComparedOption) => string
  draw: (compared: ComparedOption) => ReactNode
}

const riskShares: Record<RiskLevel, number> = { low: 1 / 3, medium: 2 / 3, high: 1 }

/** The lines that a founder decides by; chances only of what there is a target for. */
export function comparisonRows(options: readonly ComparedOption[], targets: Targets): ComparisonRow[] {
  return [timeRow(options, targets), costRow(options, targets), riskRow, scopeRow, ...chanceRows(targets), teamRow]
}

function timeRow(options: readonly ComparedOption[], { weeks: target }: Targets): ComparisonRow {
  const scale = scaleOver([...options.map(({ option }) => option.estimate.weeks.p90), target ?? 0])
  return {
    label: 'Time to ship',
    note: target === undefined ? null : `target ${count(target, 'week')}`,
    rate: ({ option }) => -option.estimate.weeks.p80,
    say: ({ option }) => option.timeToShip,
    draw: ({ option }) => <RangeTrack scale={scale} range={weeksRange(option.estimate)} target={target} />,
  }
}

function costRow(options: readonly ComparedOption[], { budget }: Targets): ComparisonRow {
  const scale = scaleOver([...options.map(({ option }) => option.estimate.cost.p90.high), budget ?? 0])
  return {
    label: 'Cost',
    note: budget === undefined ? null : `budget ${formatMoney(budget)}`,
    rate: ({ option }) => -midpointCost(option.estimate.cost.p80),
    say: ({ option: { estimate } }) => formatMoneyRange(estimate.cost.p50.low, estimate.cost.p80.high),
    draw: ({ option }) => <RangeTrack scale={scale} range={costRange(option.estimate)} target={budget} />,
  }
}

const riskRow: ComparisonRow = {
  label: 'Risk',
  note: null,
  rate: ({ option }) => -riskShares[option.riskLevel],
  say: ({ option }) => riskNames[option.riskLevel],
  draw: ({ option }) => <ShareTrack share={riskShares[option.riskLevel]} tone={option.riskLevel} />,
}

const scopeRow: ComparisonRow = {
  label: 'Scope',
  note: 'share of the value',
  rate: ({ option }) => option.scopeCoverage,
  say: ({ option }) => `${option.scopeCoverage} %`,
  draw: ({ option }) => <ShareTrack share={option.scopeCoverage / 100} tone="plain" />,
}

const teamRow: ComparisonRow = {
  label: 'Team',
  note: null,
  rate: () => 0,
  say: ({ option }) => `${count(option.engineers, 'engineer')}, ${count(option.workItemIds.length, 'item')}`,
  draw: () => null,
}

function chanceRows({ weeks, budget }: Targets): ComparisonRow[] {
  const rows: ComparisonRow[] = []
  if (weeks !== undefined) rows.push(chanceRow('Chance of date', 'date', `in ${count(weeks, 'week')}`))
  if (budget !== undefined) rows.push(chanceRow('Chance of budget', 'budget', `within ${formatMoney(budget)}`))
  if (weeks !== undefined && budget !== undefined) rows.push(chanceRow('Chance of both', 'both', 'in the same future'))
  return rows
}

function chanceRow(label: string, kind: 'date' | 'budget' | 'both', note: string): ComparisonRow {
  const chanceOf = ({ forecast }: ComparedOption) => forecast.probabilities[kind] ?? 0
  return {
    label,
    note,
    rate: (compared) => Math.round(chanceOf(compared) * 100),
    say: (compared) => formatShare(chanceOf(compared)),
    draw: (compared) => <ShareTrack share={chanceOf(compared)} tone="plain" />,
  }
}
