import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ItemState, WorkItemId } from '../schemas/index.ts'
import { readActualsCsv, writeActualsCsv } from './actuals-csv.ts'

const ids = ['sign-in', 'payments', 'search'].map((id) => WorkItemId.parse(id))
const known = ids.map((id) => ({ id }))

test('writes what a spreadsheet reads, and no formula', () => {
  const [id] = ids
  if (id === undefined) throw new Error('there are ids')
  expect(writeActualsCsv([{ id, title: '=cmd|"/c calc"', state: 'done', hours: 12.5 }])).toBe(
    'item,title,state,hours\r\nsign-in,"\'=cmd|""/c calc""",done,12.5\r\n',
  )
})

test('reads back everything that it writes', () => {
  const rows = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom(...ids),
      title: fc.string({ unit: 'grapheme' }),
      state: fc.constantFrom(...ItemState.options),
      hours: fc.integer({ min: 0, max: 10_000 }).map((tenths) => tenths / 10),
    }),
    { selector: ({ id }) => id },
  )
  fc.assert(
    fc.property(rows, (items) => {
      const read = readActualsCsv(writeActualsCsv(items), known)
      expect(read).toEqual({
        items: items.map(({ id, state, hours }) => ({ workItemId: id, state, hours })),
        issues: [],
      })
    }),
  )
})

test('takes columns in any order, more of them, and any line ends', () => {
  const text = '\uFEFFHours,Who,State,Item\n3, Ada, Done ,search\r\n\r\n0.5,,open,payments'
  expect(readActualsCsv(text, known).items).toEqual([
    { workItemId: 'search', state: 'done', hours: 3 },
    { workItemId: 'payments', state: 'open', hours: 0.5 },
  ])
})

test('takes any id where the items are checked later, and nothing that cannot be one', () => {
  const read = (id: string) => readActualsCsv(`item,state,hours\n${id},done,3`, null)
  expect(read('magic')).toEqual({ items: [{ workItemId: 'magic', state: 'done', hours: 3 }], issues: [] })
  expect(read('Sign in')).toEqual({
    items: [],
    issues: [{ line: 2, message: 'The item has to be an id such as sign-in.' }],
  })
})

test.each([
  ['a header without hours', 'item,state\nsearch,done', 1, 'has to name the columns'],
  ['nothing', '', 1, 'has to name the columns'],
  ['an unknown item', 'item,state,hours\nmagic,done,3', 2, 'There is no item "magic"'],
  ['an item twice', 'item,state,hours\nsearch,done,3\nsearch,open,4', 3, 'is named twice'],
  ['another state', 'item,state,hours\nsearch,finished,3', 2, 'open, done or dropped'],
  ['a decimal comma', 'item,state,hours\nsearch,done,"3,5"', 2, 'have to be a number'],
  ['no hours', 'item,state,hours\nsearch,done,', 2, 'have to be a number'],
  ['a quote inside of a field', 'item,state,hours\nsearch,do"ne,3', 2, 'quotation mark'],
  ['a quote that is never closed', 'item,state,hours\n"search,done,3', 2, 'quotation mark'],
])('refuses %s, and takes no row', (_, text, line, message) => {
  const { items, issues } = readActualsCsv(text, known)
  expect(items).toEqual([])
  expect(issues).toMatchObject([{ line, message: expect.stringContaining(message) }])
})
