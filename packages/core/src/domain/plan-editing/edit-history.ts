import type { EditedDraft } from './edited-draft.ts'

/** A draft with the drafts before it, the last one last, and those that were undone, the next one first. */
export interface EditHistory {
  readonly past: readonly EditedDraft[]
  readonly present: EditedDraft
  readonly future: readonly EditedDraft[]
}

/** Edits that can be undone. Drafts share what is the same in them, so that they take little room. */
const maxUndoable = 200

export function beginEditing(present: EditedDraft): EditHistory {
  return { past: [], present, future: [] }
}

/** Goes on with an edited draft. What was undone before can no longer be redone. */
export function withEdited(history: EditHistory, next: EditedDraft): EditHistory {
  if (next === history.present) return history
  return { past: [...history.past, history.present].slice(-maxUndoable), present: next, future: [] }
}

/** The same history when there is nothing to undo. */
export function undoEdit(history: EditHistory): EditHistory {
  const { past, present, future } = history
  const before = past.at(-1)
  return before ? { past: past.slice(0, -1), present: before, future: [present, ...future] } : history
}

/** The same history when there is nothing to redo. */
export function redoEdit(history: EditHistory): EditHistory {
  const { past, present, future } = history
  const [next, ...rest] = future
  return next ? { past: [...past, present], present: next, future: rest } : history
}
