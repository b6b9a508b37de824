import { expect, test } from 'vitest'
import { maxWorkItems } from '../schemas/index.ts'
import { applyEdit } from './apply-edit.ts'
import type { EditedDraft } from './edited-draft.ts'
import { findEditIssues } from './find-edit-issues.ts'
import type { ItemEdit, OptionEdit } from './plan-edit.ts'
import { addedItem, itemAt, optionAt, someDraft } from './testing/arbitrary-edit.ts'

const { id } = itemAt(someDraft, 1)
const { key } = optionAt(someDraft, 0)

test('finds nothing wrong with the draft of a plan set', () => {
  expect(findEditIssues(someDraft)).toEqual([])
})

test.each<[ItemEdit, string, string]>([
  [{ title: '  ' }, 'title', 'Fill this in.'],
  [{ title: 'x'.repeat(201) }, 'title', 'At most 200 characters.'],
  [{ hours: { low: 0 } }, 'low', 'At least 0.1.'],
  [{ hours: { high: 10_001 } }, 'high', 'At most 10,000.'],
  [{ hours: { low: 9 } }, 'low', 'Low has to be at most likely.'],
  [{ hours: { high: 7 } }, 'high', 'High has to be at least likely.'],
  [{ value: 1_001 }, 'value', 'At most 1,000.'],
  [{ dependsOn: [id] }, 'dependsOn', 'It waits for itself, in a circle.'],
])('names the field of a work item that is wrong: %j', (change, field, words) => {
  const edited = applyEdit(someDraft, { kind: 'change_item', id, change })
  expect(findEditIssues(edited)).toEqual([{ place: { kind: 'item', id, field }, words }])
})

test.each<[OptionEdit, string, string]>([
  [{ name: '' }, 'name', 'Fill this in.'],
  [{ engineers: 11 }, 'engineers', 'At most 10.'],
  [{ pros: ['One'] }, 'pros', 'At least 2.'],
  [{ tradeoffs: ['Something', ''] }, 'tradeoffs', 'A line is empty.'],
])('names the field of an option that is wrong: %j', (change, field, words) => {
  const edited = applyEdit(someDraft, { kind: 'change_option', key, change })
  expect(findEditIssues(edited)).toEqual([{ place: { kind: 'option', key, field }, words }])
})

test('names the work that waits for work that its option leaves out', () => {
  const edited = applyEdit(someDraft, { kind: 'include_item', id, key, isIn: false })
  const waiting = someDraft.workItems.filter(
    (item) => item.dependsOn.includes(id) && optionAt(someDraft, 0).workItemIds.includes(item.id),
  )
  const words = `It needs "${itemAt(someDraft, 1).title}", which the option leaves out.`
  expect(waiting.length).toBeGreaterThan(0)
  expect(findEditIssues(edited)).toEqual(
    waiting.map((item) => ({ place: { kind: 'inclusion', id: item.id, key }, words })),
  )
})

test('names only the work in a circle, and not what waits for it', () => {
  const depends = (from: string, on: string[]) => {
    const item = someDraft.workItems.find((other) => other.id === from)
    const ids = someDraft.workItems.flatMap((other) => (on.includes(other.id) ? [other.id] : []))
    if (!item) throw new Error(`there is no ${from}`)
    return { kind: 'change_item', id: item.id, change: { dependsOn: ids } } as const
  }
  const edits = [depends('data-model', ['sign-in']), depends('sign-in', ['data-model'])]
  const issues = findEditIssues(edits.reduce<EditedDraft>(applyEdit, someDraft))
  const named = issues.flatMap(({ place }) => (place.kind === 'item' ? [String(place.id)] : []))
  expect(named.toSorted()).toEqual(['data-model', 'sign-in'])
})

test('names what is wrong with the plan as a whole', () => {
  const [first] = someDraft.workItems
  const worthless = { ...someDraft, workItems: someDraft.workItems.map((item) => ({ ...item, value: 0 })) }
  expect(findEditIssues(worthless).map(({ place }) => place.kind)).toEqual(['plan'])
  const long = Array.from({ length: maxWorkItems }).reduce<EditedDraft>(
    (draft) => applyEdit(draft, { kind: 'add_item', after: first?.id ?? null, item: addedItem }),
    someDraft,
  )
  expect(findEditIssues(long).map(({ words }) => words)).toEqual([
    expect.stringMatching(/^The plan has \d+ work items\. It may have 250: remove some\.$/),
  ])
})

test('names a title that no database can store', () => {
  const edited = applyEdit(someDraft, { kind: 'change_item', id, change: { title: 'a\0b' } })
  expect(findEditIssues(edited).map(({ place }) => place)).toEqual([{ kind: 'item', id, field: 'title' }])
})
