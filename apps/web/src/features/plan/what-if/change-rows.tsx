import type { TargetProbabilities } from '@plangate/core/analysis'
import type { ExecutionOption, Targets } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { riskNames } from '../../../shared/format/display-names.ts'
import { count, formatMoneyRange, formatShare } from '../../../shared/format/format.ts'
import { costRange, weeksRange } from '../../../shared/ui/plots/estimate-ranges.ts'
import { RangeTrack } from '../../../shared/ui/plots/range-track.tsx'
import { scaleOver } from '../../../shared/ui/plots/scale.ts'
import { ShareTrack } from '../../../shared/ui/plots/share-track.tsx'

/** An option with its probabilities, before or after changes. */
export interface OptionNumbers {
  option: ExecutionOption
  probabilities: TargetProbabilities
}

/** A quantity that is told and drawn of an option before and after. */
export interface ChangeRow {
  label: string
  say: (numbers: OptionNumbers) => string
  /** Null where words say it all. */
  draw: ((numbers: OptionNumbers) => ReactNode) | null
}

/** @param all every option before and after, so that all are drawn on the same scales */
export function changeRows(all: readonly OptionNumbers[], targets: Targets): ChangeRow[] {
  return [timeRow(all, targets), costRow(all, targets), ...chanceRows(targets), scopeRow, riskRow, teamRow]
}

function timeRow(all: readonly OptionNumbers[], { weeks: target }: Targets): ChangeRow {
  const scale = scaleOver([...all.map(({ option }) => option.estimate.weeks.p90), target ?? 0])
  return {
    label: 'Time to ship',
    say: ({ option }) => option.timeToShip,
    draw: ({ option }) => <RangeTrack scale={scale} range={weeksRange(option.estimate)} target={target} />,
  }
}

function costRow(all: readonly OptionNumbers[], { budget }: Targets): ChangeRow {
  const scale = scaleOver([...all.map(({ option }) => option.estimate.cost.p90.high), budget ?? 0])
  return {
    label: 'Cost',
    say: ({ option: { estimate } }) => formatMoneyRange(estimate.cost.p50.low, estimate.cost.p80.high),
    draw: ({ option }) => <RangeTrack scale={scale} range={costRange(option.estimate)} target={budget} />,
  }
}

const scopeRow: ChangeRow = {
  label: 'Scope',
  say: ({ option }) => `${option.scopeCoverage} %`,
  draw: ({ option }) => <ShareTrack share={option.scopeCoverage / 100} tone="plain" />,
}

const riskRow: ChangeRow = {
  label: 'Risk',
  say: ({ option }) => riskNames[option.riskLevel],
  draw: null,
}

const teamRow: ChangeRow = {
  label: 'Team',
  say: ({ option }) => `${option.engineers} on ${count(option.workItemIds.length, 'item')}`,
  draw: null,
}

function chanceRows({ weeks, budget }: Targets): ChangeRow[] {
  return [
    ...(weeks === undefined ? [] : [chanceRow('Chance of date', 'date')]),
    ...(budget === undefined ? [] : [chanceRow('Chance of budget', 'budget')]),
    ...(weeks === undefined || budget === undefined ? [] : [chanceRow('Chance of both', 'both')]),
  ]
}

function chanceRow(label: string, kind: keyof TargetProbabilities): ChangeRow {
  const chanceOf = ({ probabilities }: OptionNumbers) => probabilities[kind] ?? 0
  return {
    label,
    say: (numbers) => formatShare(chanceOf(numbers)),
    draw: (numbers) => <ShareTrack share={chanceOf(numbers)} tone="plain" />,
  }
}
