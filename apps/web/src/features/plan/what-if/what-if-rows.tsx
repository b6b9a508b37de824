import type { PlanTargets, TargetProbabilities } from '@plangate/core/analysis'
import { describeRunningCost, hasRunningCosts } from '@plangate/core/estimate'
import type { ExecutionOption, PricedPlan } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { describeCost, describeWeeks } from '../../../shared/format/describe-estimate.ts'
import { riskNames } from '../../../shared/format/display-names.ts'
import { count, formatShare } from '../../../shared/format/format.ts'
import { costRange, weeksRange } from '../../../shared/ui/plots/estimate-ranges.ts'
import { RangeTrack } from '../../../shared/ui/plots/range-track.tsx'
import { scaleOver } from '../../../shared/ui/plots/scale.ts'
import { ShareTrack } from '../../../shared/ui/plots/share-track.tsx'

/** An option with its probabilities, as priced or adjusted. */
export interface OptionWithProbabilities {
  option: ExecutionOption
  probabilities: TargetProbabilities
}

/** One quantity, shown for an option before and after the adjustments. */
export interface WhatIfRow {
  label: string
  format: (numbers: OptionWithProbabilities) => string
  /** Null when the text is enough. */
  draw: ((numbers: OptionWithProbabilities) => ReactNode) | null
}

/**
 * Returns the rows of the what-if comparison, in order.
 *
 * @param all every option before and after the adjustments, so that all use the same scales
 */
export function whatIfRows(
  all: readonly OptionWithProbabilities[],
  targets: PlanTargets,
  workItems: PricedPlan['workItems'],
): WhatIfRow[] {
  return [
    ...[timeRow(all, targets), costRow(all, targets), ...runningRows(targets, workItems)],
    ...[...probabilityRows(targets), scopeRow, riskRow, teamRow],
  ]
}

/** Only where a work item says what it costs to run. */
function runningRows({ currency }: PlanTargets, workItems: PricedPlan['workItems']): WhatIfRow[] {
  if (!hasRunningCosts(workItems)) return []
  const format = ({ option }: OptionWithProbabilities) => describeRunningCost(option, workItems, currency)
  return [{ label: 'Running costs', format, draw: null }]
}

function timeRow(all: readonly OptionWithProbabilities[], { weeks: target }: PlanTargets): WhatIfRow {
  const scale = scaleOver([...all.map(({ option }) => option.estimate.weeks.p90), target ?? 0])
  return {
    label: 'Time to ship',
    format: ({ option }) => describeWeeks(option.estimate),
    draw: ({ option }) => <RangeTrack scale={scale} range={weeksRange(option.estimate)} target={target} />,
  }
}

function costRow(all: readonly OptionWithProbabilities[], targets: PlanTargets): WhatIfRow {
  const { budget } = targets
  const scale = scaleOver([...all.map(({ option }) => option.estimate.cost.p90.high), budget ?? 0])
  return {
    label: 'Cost',
    format: ({ option }) => describeCost(option.estimate, targets.currency),
    draw: ({ option }) => <RangeTrack scale={scale} range={costRange(option.estimate)} target={budget} />,
  }
}

const scopeRow: WhatIfRow = {
  label: 'Scope',
  format: ({ option }) => `${option.scopeCoverage} %`,
  draw: ({ option }) => <ShareTrack share={option.scopeCoverage / 100} tone="plain" />,
}

const riskRow: WhatIfRow = {
  label: 'Risk',
  format: ({ option }) => riskNames[option.riskLevel],
  draw: null,
}

const teamRow: WhatIfRow = {
  label: 'Team',
  format: ({ option }) => `${option.engineers} on ${count(option.workItemIds.length, 'item')}`,
  draw: null,
}

function probabilityRows({ weeks, budget }: PlanTargets): WhatIfRow[] {
  return [
    ...(weeks === undefined ? [] : [probabilityRow('Chance of date', 'date')]),
    ...(budget === undefined ? [] : [probabilityRow('Chance of budget', 'budget')]),
    ...(weeks === undefined || budget === undefined ? [] : [probabilityRow('Chance of both', 'both')]),
  ]
}

function probabilityRow(label: string, kind: keyof TargetProbabilities): WhatIfRow {
  const probabilityOf = ({ probabilities }: OptionWithProbabilities) => probabilities[kind] ?? 0
  return {
    label,
    format: (numbers) => formatShare(probabilityOf(numbers)),
    draw: (numbers) => <ShareTrack share={probabilityOf(numbers)} tone="plain" />,
  }
}
