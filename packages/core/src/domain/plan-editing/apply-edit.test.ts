import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Draft, maxOptions, minOptions, WorkItemId } from '../schemas/index.ts'
import { applyEdit } from './apply-edit.ts'
import type { EditedDraft } from './edited-draft.ts'
import { findEditIssues } from './find-edit-issues.ts'
import { addedItem, anyEdit, itemAt, optionAt, someDraft } from './testing/arbitrary-edit.ts'

const likelyHours = ({ workItems }: EditedDraft) => workItems.reduce((sum, { hours }) => sum + hours.likely, 0)
const totalValue = ({ workItems }: EditedDraft) => workItems.reduce((sum, { value }) => sum + value, 0)
const dataModel = itemAt(someDraft, 1)

test('changes what is named of a work item, and nothing else', () => {
  const change = { title: 'Tables', hours: { likely: 9 } }
  const edited = applyEdit(someDraft, { kind: 'change_item', id: dataModel.id, change })
  expect(itemAt(edited, 1)).toEqual({ ...dataModel, title: 'Tables', hours: { ...dataModel.hours, likely: 9 } })
  expect(edited.workItems.toSpliced(1, 1)).toEqual(someDraft.workItems.toSpliced(1, 1))
  expect(edited.options).toBe(someDraft.options)
})

test('puts a work item into an option and takes it out, once', () => {
  const { key, workItemIds } = optionAt(someDraft, 0)
  const [id] = workItemIds
  if (!id) throw new Error('the option has no work item')
  const out = applyEdit(someDraft, { kind: 'include_item', id, key, isIn: false })
  expect(optionAt(out, 0).workItemIds).toEqual(workItemIds.slice(1))
  expect(out.options.slice(1)).toEqual(someDraft.options.slice(1))
  const back = applyEdit(out, { kind: 'include_item', id, key, isIn: true })
  expect(optionAt(back, 0).workItemIds).toEqual([...workItemIds.slice(1), id])
  expect(applyEdit(back, { kind: 'include_item', id, key, isIn: true })).toEqual(back)
})

test('adds a work item behind another, in every option, under an id of its own', () => {
  const edit = { kind: 'add_item', after: dataModel.id, item: addedItem } as const
  const twice = applyEdit(applyEdit(someDraft, edit), edit)
  const ids = twice.workItems.map(({ id }) => id)
  expect(new Set(ids).size).toBe(someDraft.workItems.length + 2)
  expect(itemAt(twice, 2)).toMatchObject(addedItem)
  for (const { workItemIds } of twice.options) expect(workItemIds).toContain(ids[2])
  expect(findEditIssues(twice)).toEqual([])
})

test('puts no work item into an option that the plan does not have', () => {
  const { key } = optionAt(someDraft, 0)
  const id = WorkItemId.parse('not-there')
  expect(applyEdit(someDraft, { kind: 'include_item', id, key, isIn: true })).toBe(someDraft)
})

test('removes a work item from the plan, from its options, and from what depended on it', () => {
  const edited = applyEdit(someDraft, { kind: 'remove_item', id: dataModel.id })
  expect(JSON.stringify(edited)).not.toContain(`"${dataModel.id}"`)
  expect(findEditIssues(edited)).toEqual([])
})

test('splits a work item into two that have its hours, its value and its dependents', () => {
  const edited = applyEdit(someDraft, { kind: 'split_item', id: dataModel.id })
  expect(edited.workItems).toHaveLength(someDraft.workItems.length + 1)
  expect(likelyHours(edited)).toBe(likelyHours(someDraft))
  expect(totalValue(edited)).toBe(totalValue(someDraft))
  const [first, second] = [itemAt(edited, 1), itemAt(edited, 2)]
  expect([first.title, second.title]).toEqual([`${dataModel.title}, part 1`, `${dataModel.title}, part 2`])
  const dependents = edited.workItems.filter(({ dependsOn }) => dependsOn.includes(first.id))
  expect(dependents.length).toBeGreaterThan(0)
  for (const { dependsOn } of dependents) expect(dependsOn).toContain(second.id)
  expect(findEditIssues(edited)).toEqual([])
})

test('changes the name, the team and the words of an option', () => {
  const change = { name: 'Alone', engineers: 1, cons: ['One', 'Two'] }
  const { key } = optionAt(someDraft, 1)
  const edited = applyEdit(someDraft, { kind: 'change_option', key, change })
  expect(optionAt(edited, 1)).toEqual({ ...optionAt(someDraft, 1), ...change })
})

test('drops an option and copies another, and keeps two to three of them', () => {
  const [a, b, c] = someDraft.options.map(({ key }) => key)
  if (!a || !b || !c) throw new Error('the draft needs three options')
  expect(applyEdit(someDraft, { kind: 'copy_option', key: a })).toBe(someDraft)
  const two = applyEdit({ ...someDraft, recommendedKey: a }, { kind: 'drop_option', key: a })
  expect(two.options.map(({ key }) => key)).toEqual([b, c])
  expect(two.recommendedKey).toBe(b)
  expect(applyEdit(two, { kind: 'drop_option', key: b })).toBe(two)
  const copied = applyEdit(two, { kind: 'copy_option', key: b })
  expect(optionAt(copied, 2)).toEqual({ ...optionAt(two, 0), key: 'added-1', name: `${optionAt(two, 0).name}, copy` })
  expect(findEditIssues(copied)).toEqual([])
})

test('puts in what the work of each option depends on', () => {
  const without = {
    ...someDraft,
    options: someDraft.options.map((option) => ({
      ...option,
      workItemIds: option.workItemIds.filter((id) => id !== dataModel.id),
    })),
  }
  expect(findEditIssues(without).length).toBeGreaterThan(0)
  const edited = applyEdit(without, { kind: 'include_dependencies' })
  expect(findEditIssues(edited)).toEqual([])
})

test('leaves a valid draft, or names what is wrong, after any edits', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 12 }), (edits) => {
      const untouched = structuredClone(someDraft)
      const edited = edits.reduce(applyEdit, someDraft)
      expect(findEditIssues(edited).length === 0).toBe(Draft.safeParse(edited).success)
      expect(edited.options.length).toBeGreaterThanOrEqual(minOptions)
      expect(edited.options.length).toBeLessThanOrEqual(maxOptions)
      expect(someDraft).toEqual(untouched)
    }),
  )
})
