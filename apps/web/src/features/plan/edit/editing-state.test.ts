import { editedDraftOf, type PlanEdit } from '@plangate/core/plan-editing'
import { expect, test } from 'vitest'
import { createTestPlanSet } from '../../../shared/testing/test-plan.ts'
import { beginEditingPlan, reduceEditing, shownDraft } from './editing-state.ts'

const start = editedDraftOf(createTestPlanSet())
const [first] = start.workItems
if (!first) throw new Error('the test plan has no work item')
const rename = (title: string): PlanEdit => ({ kind: 'change_item', id: first.id, change: { title } })
const titleIn = (state: Parameters<typeof shownDraft>[0]) => shownDraft(state).workItems[0]?.title

test('what is typed counts at once, is one step to undo, and is gone when it is canceled', () => {
  const begun = beginEditingPlan(start, null)
  const typing = reduceEditing(reduceEditing(begun, { kind: 'try', edit: rename('A') }), {
    kind: 'try',
    edit: rename('AB'),
  })
  expect([titleIn(typing), typing.history.past.length]).toEqual(['AB', 0])
  expect(shownDraft(reduceEditing(typing, { kind: 'try', edit: null }))).toBe(start)
  const kept = reduceEditing(typing, { kind: 'edit', edit: rename('AB') })
  expect([titleIn(kept), kept.history.past.length]).toEqual(['AB', 1])
  const undone = reduceEditing(kept, { kind: 'undo' })
  expect(shownDraft(undone)).toBe(start)
  expect(titleIn(reduceEditing(undone, { kind: 'redo' }))).toBe('AB')
})

test('every change has a number of its own, so that no numbers of another draft are shown with it', () => {
  const states = [beginEditingPlan(start, null)]
  for (const edit of [rename('A'), rename('B'), null, rename('A')])
    states.push(reduceEditing(states.at(-1) ?? beginEditingPlan(start, null), { kind: 'try', edit }))
  expect(new Set(states.map(({ revision }) => revision)).size).toBe(states.length)
})

test('what was edited on an earlier visit can be undone in one step', () => {
  const kept = { ...start, workItems: start.workItems.slice(1) }
  const begun = beginEditingPlan(start, kept)
  expect(shownDraft(begun)).toBe(kept)
  expect(shownDraft(reduceEditing(begun, { kind: 'undo' }))).toBe(start)
})
