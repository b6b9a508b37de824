import type { PlanTargets, TargetProbabilities } from '@plangate/core/analysis'
import { describeRunningCost, hasRunningCosts } from '@plangate/core/estimate'
import type { ExecutionOption, PricedPlan } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { describeCost, describeWeeks } from '../../shared/format/describe-estimate.ts'
import { formatShare } from '../../shared/format/format-values.ts'
import { costRange, weeksRange } from '../../shared/ui/plots/estimate-ranges.ts'
import { RangeTrack } from '../../shared/ui/plots/range-track.tsx'
import { type Scale, scaleOver } from '../../shared/ui/plots/scale.ts'
import { ShareTrack } from '../../shared/ui/plots/share-track.tsx'

interface Priced {
  option: ExecutionOption
}

/** A quantity of an option, in words and as a bar. */
interface Measure<Of = Priced> {
  label: string
  format: (of: Of) => string
  draw: (of: Of) => ReactNode
}

/** The scales of weeks and cost. */
export interface Scales {
  weeks: Scale
  cost: Scale
}

/** @param all every option that is shown, so that all use the same scales */
export function scalesOver(all: readonly Priced[], { weeks, budget }: PlanTargets): Scales {
  return {
    weeks: scaleOver([...all.map(({ option }) => option.estimate.weeks.p90), weeks ?? 0]),
    cost: scaleOver([...all.map(({ option }) => option.estimate.cost.p90.high), budget ?? 0]),
  }
}

export function timeMeasure({ weeks: scale }: Scales, { weeks: target }: PlanTargets): Measure {
  return {
    label: 'Time to ship',
    format: ({ option }) => describeWeeks(option.estimate),
    draw: ({ option }) => <RangeTrack scale={scale} range={weeksRange(option.estimate)} target={target} />,
  }
}

export function costMeasure({ cost: scale }: Scales, { budget, currency }: PlanTargets): Measure {
  return {
    label: 'Cost',
    format: ({ option }) => describeCost(option.estimate, currency),
    draw: ({ option }) => <RangeTrack scale={scale} range={costRange(option.estimate)} target={budget} />,
  }
}

/** Only where a work item says what it costs to run. */
export function runningMeasures(
  { currency }: PlanTargets,
  workItems: PricedPlan['workItems'],
): Pick<Measure, 'label' | 'format'>[] {
  if (!hasRunningCosts(workItems)) return []
  const format = ({ option }: Priced) => describeRunningCost(option, workItems, currency)
  return [{ label: 'Running costs', format }]
}

export const scopeMeasure: Measure = {
  label: 'Scope',
  format: ({ option }) => `${option.scopeCoverage}%`,
  draw: ({ option }) => <ShareTrack share={option.scopeCoverage / 100} tone="plain" />,
}

const probabilityLabels = { date: 'Chance of date', budget: 'Chance of budget', both: 'Chance of both' } as const

export function probabilityMeasure<Of>(
  kind: keyof typeof probabilityLabels,
  probabilitiesOf: (of: Of) => TargetProbabilities,
): Measure<Of> {
  const shareOf = (of: Of) => probabilitiesOf(of)[kind] ?? 0
  return {
    label: probabilityLabels[kind],
    format: (of) => formatShare(shareOf(of)),
    draw: (of) => <ShareTrack share={shareOf(of)} tone="plain" />,
  }
}
