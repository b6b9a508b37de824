import { expect, test } from 'vitest'
import { limitsIn } from './limits-in.ts'

const found = (text: string) => limitsIn(text).limits.map(({ of, is, amount }) => `${of} ${is} ${amount}`)

test.each([
  ['Our budget is 40,000 dollars', ['budget at_most 40000']],
  ['It must cost less than $12k', ['budget at_most 12000']],
  ['We lost $5000 last year, so it has to cost less than $30,000', ['budget at_most 30000']],
  ['Done in three weeks', ['weeks at_most 3']],
  ['At most two engineers', ['engineers at_most 2']],
  ['At least 3 developers, because of the reviews', ['engineers at_least 3']],
  ['One person, two weekends', ['weeks at_most 2', 'engineers at_most 1']],
])('“%s” limits the project', (text, limits) => {
  expect(found(text)).toEqual(limits)
})

test.each([
  'Parts for less than $25',
  'Hosting for less than $2,000 a year',
  'Records are deleted after 24 months',
  'Support answers within two weeks',
  'Rooms for at most six people',
  'Our customers pay $4,000 a month',
])('“%s” is about the product, and limits nothing', (text) => {
  expect(found(text)).toEqual([])
})

test.each([
  ['The budget is 40,000 euros', /currency/],
  ['Launch on 1 May 2027', /start date/],
])('“%s” sets a limit that cannot be judged, and says why', (text, why) => {
  expect(limitsIn(text)).toEqual({ limits: [], unjudged: expect.stringMatching(why) })
})
