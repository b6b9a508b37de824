import { expect, test } from 'vitest'
import { readCsv } from './read-csv.ts'

test.each([
  ['', []],
  ['a,b', [{ line: 1, fields: ['a', 'b'] }]],
  [
    'a,\n,b\n',
    [
      { line: 1, fields: ['a', ''] },
      { line: 2, fields: ['', 'b'] },
    ],
  ],
  [
    '"x\r\ny",1\r"say ""hi""",',
    [
      { line: 1, fields: ['x\r\ny', '1'] },
      { line: 3, fields: ['say "hi"', ''] },
    ],
  ],
  ['\n\n , \na', [{ line: 4, fields: ['a'] }]],
])('reads %j', (text, rows) => {
  expect(readCsv(text)).toEqual({ rows })
})

test.each(['a"', '"a"b', '"a', 'x\n"a\n"b'])('refuses %j', (text) => {
  expect(readCsv(text)).toHaveProperty('issue')
})
