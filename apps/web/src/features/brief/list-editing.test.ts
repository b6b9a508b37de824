import { describe, expect, test } from 'vitest'
import { newListItem, newNeed } from './brief-form-values.ts'
import { pasteIntoRow, readPastedLines, splitRow } from './list-editing.ts'

const textsOf = (rows: readonly { text: string }[]) => rows.map(({ text }) => text)

describe('readPastedLines', () => {
  test.each([
    ['- Scan\n* Order\n+ Print', ['Scan', 'Order', 'Print']],
    ['1. Scan\r\n2) Order\r\n(3) Print', ['Scan', 'Order', 'Print']],
    ['• Scan\n– Order\n\n  ▪ Print  ', ['Scan', 'Order', 'Print']],
    ['- [ ] Scan\n- [x] Order', ['Scan', 'Order']],
    ['a) Scan\nb. Order', ['Scan', 'Order']],
    ['Scan\nOrder - fast\n2027 is soon', ['Scan', 'Order - fast', '2027 is soon']],
    ['-5 degrees\n1.5 hours', ['-5 degrees', '1.5 hours']],
    [' \n\n', []],
  ])('reads %j without bullets and blank lines', (pasted, expected) => {
    expect(textsOf(readPastedLines(pasted))).toEqual(expected)
  })

  test('reads the priorities that stand in front', () => {
    expect(readPastedLines('- must: Scan\n- [Should] Order\nCould:Print\nMust we?')).toEqual([
      { text: 'Scan', priority: 'must' },
      { text: 'Order', priority: 'should' },
      { text: 'Print', priority: 'could' },
      { text: 'Must we?', priority: null },
    ])
  })
})

describe('splitRow', () => {
  test('adds an empty row behind a row at whose end Enter is pressed', () => {
    const row = newListItem('Scan')
    const { rows, focus } = splitRow(row, [4, 4], newListItem)
    expect(rows).toEqual([row, { ...focus, text: '' }])
  })

  test('moves the text behind the caret into the next row', () => {
    const row = newNeed('Scan and order', 'could')
    const { rows, focus } = splitRow(row, [4, 9], (text) => newNeed(text, row.priority))
    expect(rows).toMatchObject([
      { id: row.id, text: 'Scan', priority: 'could' },
      { text: 'order', priority: 'could' },
    ])
    expect(rows[0]?.key).not.toBe(row.key)
    expect(rows[1]).toBe(focus)
  })
})

describe('pasteIntoRow', () => {
  const lines = readPastedLines('- must: Scan\n- could: Order')

  test('turns an empty row into the rows of the list', () => {
    const { rows, focus, caret } = pasteIntoRow(newNeed('', 'should'), [0, 0], lines, ({ text, priority }) =>
      newNeed(text, priority ?? 'should'),
    )
    expect(rows).toMatchObject([
      { text: 'Scan', priority: 'must' },
      { text: 'Order', priority: 'could' },
    ])
    expect([focus.text, caret]).toEqual(['Order', 5])
  })

  test('puts the lines between the words around the caret, and keeps the row that was there', () => {
    const row = newNeed('First, last', 'should')
    const { rows, caret } = pasteIntoRow(row, [7, 7], lines, ({ text, priority }) => newNeed(text, priority ?? 'must'))
    expect(rows).toMatchObject([
      { id: row.id, text: 'First, Scan', priority: 'should' },
      { text: 'Orderlast', priority: 'could' },
    ])
    expect(caret).toBe(5)
  })
})
