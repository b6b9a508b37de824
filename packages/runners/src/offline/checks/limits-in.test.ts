import { expect, test } from 'vitest'
import { limitsIn } from './limits-in.ts'

const found = (text: string) => limitsIn(text, 'USD').limits.map(({ of, is, amount }) => `${of} ${is} ${amount}`)

test.each([
  ['Our budget is 40,000 dollars', ['budget at_most 40000']],
  ['$40,000 all in', ['budget at_most 40000']],
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
  'The van carries up to 2,000 pounds',
  'Shops within 2,000 ft',
  'Support up to 2,000 CAD files',
])('“%s” is about the product, and limits nothing', (text) => {
  expect(found(text)).toEqual([])
})

test.each([
  ['The budget is 300 000 kr', /SEK, NOK, DKK, ISK/],
  ['It must cost less than ¥3,000,000', /JPY, CNY/],
  ['Launch on 1 May 2027', /start date/],
])('“%s” sets a limit that cannot be judged, and says why', (text, why) => {
  expect(limitsIn(text, 'USD')).toEqual({ limits: [], unjudged: expect.stringMatching(why) })
})

test.each([
  ['The budget is 40,000 euros', 'USD', 40_000, 'EUR'],
  ['It must cost less than €12k', 'USD', 12_000, 'EUR'],
  ['At most 12.000 € in all', 'EUR', 12_000, 'EUR'],
  ["We can spend CHF 40'000", 'USD', 40_000, 'CHF'],
  ['A grant of 25k GBP', 'GBP', 25_000, 'GBP'],
  ['No more than £25,000', 'USD', 25_000, 'GBP'],
  ['The budget is 900k THB', 'USD', 900_000, 'THB'],
  ['The budget is 300 000 kr', 'NOK', 300_000, 'NOK'],
  ['The budget is all 40,000 EUR', 'USD', 40_000, 'EUR'],
  ['We can spend top 40k CHF', 'USD', 40_000, 'CHF'],
  ['The budget is 25,000 pounds', 'USD', 25_000, 'GBP'],
  ['At most 25k pounds', 'USD', 25_000, 'GBP'],
  ['The budget is $40,000', 'CAD', 40_000, 'CAD'],
  ['The budget is 40k Canadian dollars', 'USD', 40_000, 'CAD'],
])('“%s” limits the money in its own currency (project: %s)', (text, project, amount, currency) => {
  expect(limitsIn(text, project).limits).toEqual([{ of: 'budget', is: 'at_most', amount, currency }])
})
