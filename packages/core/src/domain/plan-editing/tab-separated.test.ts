import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTabSeparated, writeTabSeparated } from './tab-separated.ts'

const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', '1') })

test('reads what it writes', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
      // A last row with one empty cell is what a last line feed leaves: nothing.
      fc.pre(rows.at(-1)?.join('') !== '' || (rows.at(-1)?.length ?? 0) > 1)
      expect(readTabSeparated(writeTabSeparated(rows))).toEqual(rows)
    }),
  )
})

test.each([
  [
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['"two\nlines"\tb', [['two\nlines', 'b']]],
  ['a 5" pipe\t"quoted" words', [['a 5" pipe', '"quoted" words']]],
  [
    '\t\n\t',
    [
      ['', ''],
      ['', ''],
    ],
  ],
  ['', [['']]],
])('reads what spreadsheets copy: %j', (text, rows) => {
  expect(readTabSeparated(text)).toEqual(rows)
})
