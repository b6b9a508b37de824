import { styleText } from 'node:util'
import { dayAfterWeeks } from '@plangate/core/analysis'
import { describeBasis } from '@plangate/core/estimate'
import type { Assumptions, Feedback } from '@plangate/core/schemas'
import type { Plan } from './plan.ts'
import { printable } from './printable.ts'
import { renderOptions } from './render-options.ts'
import type { Terminal } from './terminal.ts'

/** The width of output that is not a terminal. */
const defaultWidth = 120

/** Renders a plan for people: the options in a table, how the feedback was used, and the basis of the numbers. */
export function renderPlan(plan: Plan, output: Terminal['output']): string {
  // Respects the stream and the environment (NO_COLOR, FORCE_COLOR).
  const strong = (text: string) => styleText('bold', text, { stream: output })
  const parts = [
    renderOptions(plan, output.columns ?? defaultWidth, strong),
    ...(plan.feedback ? [renderFeedback(plan.feedback)] : []),
    ...(plan.leftOut ? [printable(plan.leftOut.join('\n'))] : []),
    renderBasis(plan),
  ]
  return `${parts.join('\n\n')}\n`
}

function renderFeedback({ points }: Feedback): string {
  const lines = points.map(({ words, used, how }) => `${used ? 'used' : 'not used'}: "${words}" - ${how}`)
  return printable(['Your feedback:', ...lines].join('\n'))
}

function renderBasis(plan: Plan): string {
  const { assumptions, runner } = plan
  const planner = runner.model === null ? runner.name : `${runner.name} (${runner.model})`
  return `Planned by: ${printable(planner)}. ${describeBasis(plan)} ${describeAssumptions(assumptions)}${describeDates(plan)}`
}

/** The day by which each option is done with a chance of 80 %; empty without a start date. */
function describeDates({ assumptions: { startDate }, options }: Plan): string {
  if (startDate === undefined) return ''
  const dates = options.map(
    ({ name, estimate }) => `${printable(name)} ${dayAfterWeeks(startDate, estimate.weeks.p80)}`,
  )
  return ` Work starts on ${startDate}. Safely done by (P80): ${dates.join(', ')}.`
}

function describeAssumptions(assumptions: Assumptions): string {
  const { briefConfidence, sharedSigma, focusedHoursPerWeek, coordinationLoss, draws } = assumptions
  const loss = `${Number((coordinationLoss * 100).toFixed(1))}% of it for each busy engineer beyond the first`
  return [
    `The brief is mostly ${briefConfidence.replace('_', ' ')} (spread to be expected: sigma ${sharedSigma}).`,
    `${focusedHoursPerWeek} focused hours per engineer per week, less ${loss}; ${draws.toLocaleString('en-US')} draws.`,
  ].join(' ')
}
