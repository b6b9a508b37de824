import type { BasisPart, SelectionBasis } from '../schemas/index.ts'
import type { ChosenOption } from './selection-basis.ts'

/** How a sentence names the parts of a basis. */
export const basisPartNouns: Record<BasisPart, string> = {
  brief: 'the brief',
  gate: 'the direction gate',
  option: 'the option',
  assumptions: 'what its numbers assume',
}

/**
 * One sentence for the founder: what is selected, what has changed since, and what to do before it can be built.
 *
 * @param today what a selection would be bound to now. While its gate is not decided as proceed, selecting again does
 *   not help: the decision still to come would make that selection stale, too
 */
export function describeSelection(
  { option, planVersion, adjusted }: ChosenOption,
  changed: readonly BasisPart[],
  today: SelectionBasis,
): string {
  const withChanges = adjusted ? ', with your changes,' : ''
  const selected = `"${option.name}" of plan version ${planVersion}${withChanges} is selected`
  const isDirected = today.gate?.decision === 'proceed'
  if (changed.length === 0 && isDirected) return `${selected}.`
  const obstacle = changed.length === 0 ? 'the direction is not decided as proceed' : describeChange(changed)
  return `${selected}, but ${obstacle}: ${describeRemedy(changed, isDirected)} before you build.`
}

function describeChange(changed: readonly BasisPart[]): string {
  const parts = new Intl.ListFormat('en').format(changed.map((part) => basisPartNouns[part]))
  return `${parts} ${changed.length === 1 ? 'has' : 'have'} changed since it was made`
}

function describeRemedy(changed: readonly BasisPart[], isDirected: boolean): string {
  const isOutdated = changed.includes('brief') || changed.includes('assumptions')
  const steps = [
    ...(isDirected ? [] : ['decide the direction first']),
    ...(isOutdated ? ['regenerate the plan'] : []),
    ...(isDirected && !isOutdated ? ['look again'] : []),
    'select again',
  ]
  return steps.join(', then ')
}
