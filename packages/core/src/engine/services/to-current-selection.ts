import { type ChosenOption, describeSelection } from '../../domain/gate/index.ts'
import { CurrentSelection, findJson, markValid, type SelectionReceipt } from '../../domain/schemas/index.ts'
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

/**
 * Notes that a selection satisfies its schema, with its text if that of its option is kept: the option is most of it.
 * Nobody can change the selection afterwards.
 */
export function withText(current: CurrentSelection): CurrentSelection {
  const { selectedOption, ...others } = current
  const option = findJson(selectedOption)
  const json = option && `{"selectedOption":${option},${JSON.stringify(others).slice(1)}`
  return markValid(CurrentSelection, Object.freeze(current), json)
}

/** Shows the option as it was selected, so that its numbers are those that the selection is bound to. */
export function showChosen({ option, adjusted }: ChosenOption): Pick<SelectionReceipt, 'selectedOption' | 'changes'> {
  return { selectedOption: adjusted?.option ?? option, changes: adjusted?.changes ?? null }
}
