import {
  applyEdit,
  beginEditing,
  type EditedDraft,
  type EditHistory,
  type PlanEdit,
  redoEdit,
  undoEdit,
  withEdited,
} from '@plangate/core/plan-editing'

/** A plan that is being edited. */
export interface EditingState {
  history: EditHistory
  /** What is being typed into a field: it counts, and it is not a step to undo yet. */
  trying: PlanEdit | null
  /** Another number after every change. */
  revision: number
}

export type EditingAction =
  | { kind: 'try'; edit: PlanEdit | null }
  | { kind: 'edit'; edit: PlanEdit }
  | { kind: 'replace'; draft: EditedDraft }
  | { kind: 'undo' | 'redo' }

/** @param kept what was edited on an earlier visit: one step that can be undone */
export function beginEditingPlan(start: EditedDraft, kept: EditedDraft | null): EditingState {
  const begun = beginEditing(start)
  return { history: kept ? withEdited(begun, kept) : begun, trying: null, revision: 0 }
}

export function reduceEditing({ history, revision, trying }: EditingState, action: EditingAction): EditingState {
  const next = { trying: null, revision: revision + 1 }
  switch (action.kind) {
    case 'try':
      return action.edit === trying ? { history, revision, trying } : { ...next, history, trying: action.edit }
    case 'edit':
      return { ...next, history: withEdited(history, applyEdit(history.present, action.edit)) }
    case 'replace':
      return { ...next, history: withEdited(history, action.draft) }
    case 'undo':
      return { ...next, history: undoEdit(history) }
    case 'redo':
      return { ...next, history: redoEdit(history) }
  }
}

/** The draft with what is being typed. */
export function shownDraft({ history, trying }: Pick<EditingState, 'history' | 'trying'>): EditedDraft {
  return trying ? applyEdit(history.present, trying) : history.present
}
