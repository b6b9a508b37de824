import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdit } from './apply-edit.ts'
import { beginEditing, redoEdit, undoEdit, withEdited } from './edit-history.ts'
import { anyEdit, someDraft } from './testing/arbitrary-edit.ts'

test('undoes every edit, the last one first, and redoes them', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 8 }), (edits) => {
      const begun = beginEditing(someDraft)
      const edited = edits.reduce((history, edit) => withEdited(history, applyEdit(history.present, edit)), begun)
      const undone = edits.reduce(undoEdit, edited)
      expect(undone.present).toBe(someDraft)
      expect(edits.reduce(redoEdit, undone).present).toBe(edited.present)
    }),
  )
})

test('forgets what was undone once something else is edited', () => {
  const first = { ...someDraft, recommendedKey: 'first' }
  const second = { ...someDraft, recommendedKey: 'second' }
  const history = withEdited(undoEdit(withEdited(beginEditing(someDraft), first)), second)
  expect(redoEdit(history)).toBe(history)
  expect(undoEdit(history).present).toBe(someDraft)
})

test('adds no step for an edit that changes nothing', () => {
  const begun = beginEditing(someDraft)
  expect(withEdited(begun, someDraft)).toBe(begun)
  expect(undoEdit(begun)).toBe(begun)
})
