import { continueLetters } from '@plangate/core/letters'
import { type EditedDraft, editedDraftOf, findEditIssues } from '@plangate/core/plan-editing'
import type { Currency, OptionLetter, PlanSet } from '@plangate/core/schemas'
import { type Dispatch, useEffect, useMemo, useReducer, useState } from 'react'
import type { FormDraft } from '../../../shared/drafts/use-draft.ts'
import { beginEditingPlan, type EditingAction, type EditingState, reduceEditing, shownDraft } from './editing-state.ts'

/** Edits a plan set for a version in the currency that its project has now. `kept` holds what is not saved. */
export function usePlanEditing(planSet: PlanSet, currency: Currency, kept: FormDraft<EditedDraft>): PlanEditing {
  const [start] = useState(() => editedDraftOf(planSet, currency))
  const [id] = useState(() => crypto.randomUUID())
  const [state, dispatch] = useReducer(reduceEditing, null, () => beginEditingPlan(start, kept.restored?.value ?? null))
  const { history, trying, revision } = state
  useKeep(history.present, start, kept)
  const draft = useMemo(() => shownDraft({ history, trying }), [history, trying])
  const issues = useMemo(() => findEditIssues(draft), [draft])
  const letters = useMemo(() => lettersIn(planSet, draft), [planSet, draft])
  return { id, start, draft, letters, issues, revision, history, dispatch }
}

export interface PlanEditing extends Pick<EditingState, 'history' | 'revision'> {
  /** Another one for each visit of the page. */
  id: string
  /** As it was when the editing began. */
  start: EditedDraft
  /** With what is being typed. */
  draft: EditedDraft
  /** Of the options of `draft`, in their order. */
  letters: readonly OptionLetter[]
  issues: ReturnType<typeof findEditIssues>
  dispatch: Dispatch<EditingAction>
}

/** The letters that the options will have once saved, under ids that no option had before. */
function lettersIn(planSet: PlanSet, { options }: EditedDraft): OptionLetter[] {
  const saved = options.map(({ key, name, workItemIds }) => ({ id: `saved ${key}`, name, workItemIds }))
  return continueLetters(planSet, saved)
}

/** Keeps every step, and forgets all of them where nothing is left to save. */
function useKeep(present: EditedDraft, start: EditedDraft, { keep, forget }: FormDraft<EditedDraft>): void {
  useEffect(() => {
    if (present === start) forget()
    else keep(present)
  }, [present, start, keep, forget])
}
