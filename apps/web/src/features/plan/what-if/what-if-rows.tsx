import type { PlanTargets, TargetProbabilities } from '@plangate/core/analysis'
import type { ExecutionOption, PricedPlan } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { riskNames } from '../../../shared/format/display-names.ts'
import { count } from '../../../shared/format/format-values.ts'
import {
  costMeasure,
  probabilityMeasure,
  runningMeasures,
  type Scales,
  scopeMeasure,
  timeMeasure,
} from '../measures.tsx'

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
 * @param scales over every option before and after the adjustments
 */
export function whatIfRows(scales: Scales, targets: PlanTargets, workItems: PricedPlan['workItems']): WhatIfRow[] {
  return [
    ...[timeMeasure(scales, targets), costMeasure(scales, targets)],
    ...runningMeasures(targets, workItems).map((measure) => ({ ...measure, draw: null })),
    ...[...probabilityRows(targets), scopeMeasure, riskRow, teamRow],
  ]
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
  const row = (kind: 'date' | 'budget' | 'both') =>
    probabilityMeasure(kind, ({ probabilities }: OptionWithProbabilities) => probabilities)
  return [
    ...(weeks === undefined ? [] : [row('date')]),
    ...(budget === undefined ? [] : [row('budget')]),
    ...(weeks === undefined || budget === undefined ? [] : [row('both')]),
  ]
}
