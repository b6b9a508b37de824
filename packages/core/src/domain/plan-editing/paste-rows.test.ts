import { expect, test } from 'vitest'
import { maxWorkItems } from '../schemas/index.ts'
import { findEditIssues } from './find-edit-issues.ts'
import { pasteRows, type RowsToPaste, writeRows } from './paste-rows.ts'
import { readTabSeparated, writeTabSeparated } from './tab-separated.ts'
import { addedItem, itemAt, optionAt, someDraft } from './testing/arbitrary-edit.ts'

const ids = someDraft.workItems.map(({ id }) => id)

function paste(text: string, where: Partial<RowsToPaste> = {}) {
  return pasteRows(someDraft, { cells: readTabSeparated(text), onto: ids, column: 0, added: addedItem, ...where })
}

test('pastes a whole table over itself without a change', () => {
  const { draft, unread, leftOut } = paste(writeTabSeparated(writeRows(someDraft)))
  expect(draft).toEqual(someDraft)
  expect([unread, leftOut]).toEqual([[], 0])
})

test('pastes cells from the active one on, to the right and down', () => {
  const { draft } = paste('1\t2\n3\t4', { onto: ids.slice(2), column: 1 })
  expect(itemAt(draft, 2).hours).toEqual({ ...itemAt(someDraft, 2).hours, low: 1, likely: 2 })
  expect(itemAt(draft, 3).hours).toEqual({ ...itemAt(someDraft, 3).hours, low: 3, likely: 4 })
  expect(itemAt(draft, 4)).toEqual(itemAt(someDraft, 4))
})

test('makes work items of rows beyond the last, which may depend on each other', () => {
  const last = ids.length
  const { draft, leftOut } = paste(`Import\t2\t4\t8\t5\t\tyes\tno\tno\nExport\t1\t2\t3\t0\t${last + 1}\tyes\t\tno`, {
    onto: [],
  })
  const [imported, exported] = [itemAt(draft, last), itemAt(draft, last + 1)]
  expect(imported).toMatchObject({ title: 'Import', hours: { low: 2, likely: 4, high: 8 }, value: 5, dependsOn: [] })
  expect(exported).toMatchObject({ title: 'Export', dependsOn: [imported.id], addresses: addedItem.addresses })
  expect(draft.options.map(({ workItemIds }) => workItemIds.includes(exported.id))).toEqual([true, false, false])
  expect([leftOut, findEditIssues(draft)]).toEqual([0, []])
})

test('names cells that it cannot read, and keeps what they were to replace', () => {
  const { draft, unread } = paste('many\t8\nno idea\t9', { column: 1 })
  expect(itemAt(draft, 0).hours).toEqual({ ...itemAt(someDraft, 0).hours, likely: 8 })
  expect(unread).toEqual([
    { row: 1, column: { kind: 'low' }, text: 'many' },
    { row: 2, column: { kind: 'low' }, text: 'no idea' },
  ])
})

test('leaves out rows that have no title, and rows for which there is no room', () => {
  expect(paste('1\n2\n3', { onto: ids.slice(-1), column: 1 }).leftOut).toBe(2)
  const rows = Array.from({ length: maxWorkItems }, (_, row) => `Item ${row}`).join('\n')
  const { draft, leftOut } = paste(rows, { onto: [] })
  expect(draft.workItems).toHaveLength(maxWorkItems)
  expect(leftOut).toBe(ids.length)
})

test('writes a table with headings, whose last columns are the options', () => {
  const [headings = [], first = []] = writeRows(someDraft)
  expect(headings.slice(0, 6)).toEqual(['Work item', 'Low', 'Likely', 'High', 'Value', 'Depends on'])
  expect(headings.slice(6)).toEqual(someDraft.options.map(({ name }) => name))
  expect(first[6]).toBe(optionAt(someDraft, 0).workItemIds.includes(itemAt(someDraft, 0).id) ? 'yes' : '')
})
