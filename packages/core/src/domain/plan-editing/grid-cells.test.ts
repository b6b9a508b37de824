import { expect, test } from 'vitest'
import { applyEdit } from './apply-edit.ts'
import { type GridColumn, gridColumns, readAmount, readCell, writeCell } from './grid-cells.ts'
import { itemAt, optionAt, someDraft } from './testing/arbitrary-edit.ts'

const item = itemAt(someDraft, 1)

test('reads what it writes, in every cell', () => {
  for (const each of someDraft.workItems)
    for (const column of gridColumns(someDraft)) {
      const edit = readCell(someDraft, each, column, writeCell(someDraft, each, column))
      expect(edit && applyEdit(someDraft, edit)).toEqual(someDraft)
    }
})

test.each([
  ['12', 12],
  ['7.5', 7.5],
  ['7,5', 7.5],
  ['.5', 0.5],
  ['7.', 7],
  ['1,200', 1_200],
  ['1,200.5', 1_200.5],
  ['', null],
  ['-3', null],
  ['12h', null],
  ['1e3', null],
  ['1,2,3', null],
])('reads "%s" as %s', (text, amount) => {
  expect(readAmount(text)).toBe(amount)
})

test('reads dependencies as numbers of rows, and no row that is not there or is its own', () => {
  const column: GridColumn = { kind: 'dependsOn' }
  const read = (text: string) => readCell(someDraft, item, column, text)
  const change = { dependsOn: [itemAt(someDraft, 0).id, itemAt(someDraft, 2).id] }
  expect(read('1, 3 3')).toEqual({ kind: 'change_item', id: item.id, change })
  expect(read('')).toEqual({ kind: 'change_item', id: item.id, change: { dependsOn: [] } })
  for (const text of ['2', '0', '99', 'one', '-1']) expect(read(text)).toBeNull()
})

test('reads whether an option has a work item', () => {
  const { key } = optionAt(someDraft, 0)
  const read = (text: string) => readCell(someDraft, item, { kind: 'option', key }, text)
  for (const text of ['yes', 'X', '1'])
    expect(read(text)).toEqual({ kind: 'include_item', id: item.id, key, isIn: true })
  for (const text of ['no', '', '0'])
    expect(read(text)).toEqual({ kind: 'include_item', id: item.id, key, isIn: false })
  expect(read('perhaps')).toBeNull()
})
