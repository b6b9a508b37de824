import { expect, test } from 'vitest'
import { passage } from '../../reading/passages.ts'
import { limitsIn } from './limits-in.ts'

const found = (text: string) =>
  limitsIn(passage('keyConstraints', text), 'USD').limits.map(({ of, is, amount }) => `${of} ${is} ${amount}`)

test.each([
  ['Our budget is 40,000 dollars', ['budget at_most 40000']],
  ['$40,000 all in', ['budget at_most 40000']],
  ['It must cost less than $12k', ['budget at_most 12000']],
  ['We lost $5000 last year, so it has to cost less than $30,000', ['budget at_most 30000']],
  ['Done in three weeks', ['weeks at_most 3']],
  ['At most two engineers', ['engineers at_most 2']],
  ['At least 3 developers, because of the reviews', ['engineers at_least 3']],
  ['One person, two weekends', ['engineers at_most 1', 'weeks at_most 2']],
  ['about 25k', ['budget at_most 25000']],
  ['Twenty-five thousand dollars is all there is', ['budget at_most 25000']],
  ['Anything over $60k has to go to the board', ['budget at_most 60000']],
  ['Out of the door in ten weeks', ['weeks at_most 10']],
  ['A month is all we have', [`weeks at_most ${52 / 12}`]],
  ['Fewer than three developers', ['engineers at_most 2']],
  ['Two developers at the minimum', ['engineers at_least 2']],
  ['Fewer than two developers is too risky', ['engineers at_least 2']],
  ['Neither more nor fewer than three engineers', ['engineers at_least 3', 'engineers at_most 3']],
  ['Exactly two engineers', ['engineers at_least 2', 'engineers at_most 2']],
  ['Me and one freelancer write the software', ['engineers at_most 2']],
  ['There is $30,000 in the bank for this', ['budget at_most 30000']],
  ['I refuse to put more than $30,000 into this', ['budget at_most 30000']],
  ['The contract sum is fixed at $30,000', ['budget at_most 30000']],
  ['The system shall be operational within ten weeks', ['weeks at_most 10']],
  ['Our money lasts ten weeks', ['weeks at_most 10']],
  ['The customer gave us ten weeks', ['weeks at_most 10']],
  ['It has to be built by two developers', ['engineers at_most 2']],
  ['The agency gives us two developers', ['engineers at_most 2']],
  ['The agency assigns two engineers to this', ['engineers at_most 2']],
  ['Under two developers is too thin', ['engineers at_least 2']],
  ['More than three developers is too many', ['engineers at_most 3']],
  ['The app will be built by two engineers', ['engineers at_most 2']],
  ['Our spending limit is $20,000', ['budget at_most 20000']],
  ['We have $20,000 and 3 months', ['budget at_most 20000', 'weeks at_most 13']],
  ['We have $20,000 and two developers', ['budget at_most 20000', 'engineers at_most 2']],
  ['Our budget is $40,000 and 10 weeks', ['budget at_most 40000', 'weeks at_most 10']],
  ['One hundred and twenty thousand dollars', ['budget at_most 120000']],
  ['Exactly $40,000', ['budget at_most 40000']],
  ['Exactly ten weeks', ['weeks at_most 10']],
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
  'Two heating engineers look after the boilers',
  'Two of our developers live in Porto',
  'Between the two of us we have raised 4 kids',
  'A boat costs up to $20,000 to repair',
  'Insurance covers up to $1,000,000',
  'We want to be proud of it in ten years',
  'Bookings must be confirmed by a person',
  'Payments above $5,000 must be approved by two people.',
  'The rota must handle a crew of 12.',
  'A two-person crew must be able to use it on site.',
  'At most three constructors.',
  'Crews of 6 must be able to share one tablet.',
  'Our sales team has three people',
  'One developer alone is too risky',
  'Our customers are teams of four developers',
  'Two developers have already quit over this',
  'The budget of a household is about $30,000',
  'The app shows when the budget exceeds $5,000',
  'Each grant application is for up to $50,000',
  'Trial period: four weeks',
  'The exhibition is open for three months',
  'Spending limit of cards: $2,000',
  'Spending limit per card: $2,000',
  'Upper limit for a transfer is $5,000',
  'Upper limit for transfers is $5,000',
  'There is $2,000 in the purse of every child',
  'The plugin built by two developers in Prague must be integrated',
  'Forms made by two engineers must be approved',
  'Assign two engineers to a ticket',
  'The dispatcher allocates two engineers',
  'Two developers are not enough',
  'Fewer than two developers is not a risk',
  'More than three developers is fine',
])('“%s” is about the product, and limits nothing', (text) => {
  expect(found(text)).toEqual([])
})

test.each([
  ['The budget is 300 000 kr', /SEK, NOK, DKK, ISK/],
  ['It must cost less than ¥3,000,000', /JPY, CNY/],
  ['Launch on 1 May 2027', /start date/],
])('“%s” sets a limit that cannot be judged, and says why', (text, why) => {
  expect(limitsIn(passage('keyConstraints', text), 'USD')).toEqual({ limits: [], unjudged: expect.stringMatching(why) })
})

test('the verb “may” is not a month, and “May” is one', () => {
  expect(
    limitsIn(passage('keyConstraints', 'All data must be live, and staff may edit it.'), 'USD').unjudged,
  ).toBeNull()
  expect(
    limitsIn(passage('keyConstraints', 'All data must be live, and all 12 may edit it.'), 'USD').unjudged,
  ).toBeNull()
  expect(limitsIn(passage('keyConstraints', 'Launch in May'), 'USD').unjudged).toMatch(/start date/)
  expect(limitsIn(passage('keyConstraints', 'It has to be live by 3 May'), 'USD').unjudged).toMatch(/start date/)
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
  ['€10k to 15k', 'USD', 15_000, 'EUR'],
])('“%s” limits the money in its own currency (project: %s)', (text, project, amount, currency) => {
  expect(limitsIn(passage('keyConstraints', text), project).limits).toEqual([
    { of: 'budget', is: 'at_most', amount, currency },
  ])
})
