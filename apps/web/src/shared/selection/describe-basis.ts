import { formatRateBand } from '@plangate/core/format'
import {
  type Adjustments,
  type Assumptions,
  type BriefHead,
  currencyOf,
  type ExecutionOption,
  type Gate,
  type PlanSet,
  type SelectionBasis,
} from '@plangate/core/schemas'
import { decisionNames } from '../format/decision-names.ts'
import { formatMoment } from '../format/format-values.ts'

/** Returns "Version 2, saved Nov 3, 2026, 9:14 AM". */
export function describeBrief(version: number, heads: readonly BriefHead[]): string {
  const head = heads.find((candidate) => candidate.version === version)
  return head ? `Version ${version}, saved ${formatMoment(head.createdAt)}` : `Version ${version}`
}

/** Describes the current state of a gate. */
export function describeGateState(gate: Gate | null): string {
  if (gate === null) return 'No gate was opened'
  if (gate.status === 'pending') return `Open since ${formatMoment(gate.openedAt)}, not decided`
  return `${decisionNames[gate.decision]}, decided ${formatMoment(gate.decidedAt)}`
}

/**
 * Describes a gate as it was when the choice was made: it may have been decided since.
 *
 * @param gate the same one as it is now; null when it is not known
 */
export function describeBoundGate(bound: SelectionBasis['gate'], gate: Gate | null): string {
  if (bound === null) return describeGateState(null)
  if (bound.decision === null) return 'Open, not decided'
  return gate ? describeGateState(gate) : decisionNames[bound.decision]
}

/** Names the option and its plan version. */
export function describeOption(
  { name }: ExecutionOption,
  { version }: PlanSet,
  adjustments: Adjustments | null,
): string {
  return `${name}, plan version ${version}${adjustments ? ', with changes' : ''}`
}

/** Describes the rate per person-hour, and focused hours per engineer and calendar week, with the adjustments applied. */
export function describeAssumptions(planned: Assumptions, adjustments: Adjustments | null): string {
  const { rate, focusedHoursPerWeek } = { ...planned, ...adjustments }
  return `${formatRateBand(rate, currencyOf(planned))}, ${focusedHoursPerWeek} focused hours per engineer per week`
}
