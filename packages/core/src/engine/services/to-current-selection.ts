import { type ChosenOption, describeSelection } from '../../domain/gate/index.ts'
import type { CurrentSelection, SelectionReceipt } from '../../domain/schemas/index.ts'
import type { SelectionFacts } from '../data/selection-facts.ts'
import { judgeChoice } from './judge-choice.ts'

/** Returns the current selection, compared with today; null when nothing was ever selected. */
export function toCurrentSelection(facts: SelectionFacts): CurrentSelection | null {
  const judged = judgeChoice(facts)
  if (judged === null) return null
  const { selection, stale, changed, today, reviewDue, ...chosen } = judged
  const message = describeSelection(chosen, changed, today)
  const { planSetId } = selection
  const due = reviewDue && { reviewDue }
  return { ...showChosen(chosen), planSetId, message, stale, changed, ...due, selection }
}

/** Shows the option as it was selected, so that its numbers are those that the selection is bound to. */
export function showChosen({ option, adjusted }: ChosenOption): Pick<SelectionReceipt, 'selectedOption' | 'changes'> {
  return { selectedOption: adjusted?.option ?? option, changes: adjusted?.changes ?? null }
}
