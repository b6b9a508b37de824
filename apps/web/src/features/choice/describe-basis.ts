import type {
  Adjustments,
  Assumptions,
  BriefHead,
  ExecutionOption,
  Gate,
  PlanSet,
  SelectionBasis,
} from '@plangate/core/schemas'
import { decisionNames } from '../../shared/format/display-names.ts'
import { formatMoment } from '../../shared/format/format.ts'

/** "Version 2, saved Nov 3, 2026, 9:14 AM" */
export function describeBrief(version: number, heads: readonly BriefHead[]): string {
  const head = heads.find((candidate) => candidate.version === version)
  return head ? `Version ${version}, saved ${formatMoment(head.createdAt)}` : `Version ${version}`
}

/** A gate as it stands now. */
export function describeGate(gate: Gate | null): string {
  if (gate === null) return 'No gate was opened'
  if (gate.status === 'pending') return `Open since ${formatMoment(gate.openedAt)}, not decided`
  return `${decisionNames[gate.decision]}, decided ${formatMoment(gate.decidedAt)}`
}

/** A gate as it stood when the choice was made: it may have been open then, and decided since. */
export function describeBoundGate(bound: SelectionBasis['gate'], gates: readonly Gate[]): string {
  if (bound === null) return describeGate(null)
  if (bound.decision === null) return 'Open, not decided'
  const gate = gates.find(({ id }) => id === bound.id)
  return gate ? describeGate(gate) : decisionNames[bound.decision]
}

/** The option with the plan version that it belongs to. */
export function describeOption({ name }: ExecutionOption, { version }: PlanSet, changes: Adjustments | null): string {
  return `${name}, plan version ${version}${changes ? ', with changes' : ''}`
}

/** USD per person-hour, and focused hours per engineer and calendar week: the plan's, where `changes` name no others. */
export function describeAssumptions(planned: Assumptions, changes: Adjustments | null): string {
  const { rate, focusedHoursPerWeek } = { ...planned, ...changes }
  const band = rate.low === rate.high ? `$${rate.low}` : `$${rate.low}-${rate.high}`
  return `${band} per hour, ${focusedHoursPerWeek} focused hours per engineer and week`
}
