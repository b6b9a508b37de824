import { withProjectAssumptions } from '../../domain/estimate/index.ts'
import { basisOn, type JudgedSelection, judgeSelection, type SelectionState } from '../../domain/gate/index.ts'
import type { SelectionFacts } from '../data/selection-facts.ts'
import type { SelectionWithOption } from '../data/selections.ts'

/** The current selection with its option, compared with today. */
export interface JudgedChoice extends SelectionWithOption, JudgedSelection, Pick<SelectionState, 'reviewDue'> {}

/** Returns null when nothing was ever selected. */
export function judgeChoice({ choice, brief, gate, saved, reviewDue }: SelectionFacts): JudgedChoice | null {
  if (choice === null) return null
  if (brief === null) throw new Error('a project with a plan set has no brief')
  const assumptions = saved ? withProjectAssumptions(choice.assumptions, saved.assumptions) : choice.assumptions
  const judged = judgeSelection(choice.selection, basisOn(brief, gate, { ...choice, assumptions }))
  return { ...choice, ...judged, ...(reviewDue.length > 0 && { reviewDue }) }
}
