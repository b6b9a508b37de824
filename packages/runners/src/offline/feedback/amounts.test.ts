import { describe, expect, test } from 'vitest'
import { amountsIn } from './amounts.ts'

const team = (engineers: number, bound = 'exactly') => ({ kind: 'team', engineers, bound })
const weeks = (count: number) => ({ kind: 'weeks', weeks: count })
const budget = (amount: number) => ({ kind: 'budget', amount })
const raise = (limit: string, how: string, amount: number) => ({ kind: 'raise', limit, how, amount })

const today = new Date('2026-11-29')

test.each([
  ['One engineer only', team(1)],
  ['a team of 3', team(3)],
  ['at most two developers', team(2, 'at_most')],
  ['no more than 4 senior engineers', team(4, 'at_most')],
  ['at least 3 engineers', team(3, 'at_least')],
  ['a two-person team', team(2)],
  ['I build it on my own', team(1, 'at_most')],
  ['launch in 4 weeks', weeks(4)],
  ['it has to be ready in a couple of months', weeks((2 * 52) / 12)],
  ['we have six weeks', weeks(6)],
  ['ready in half a month', weeks(26 / 12)],
  ['it must be live by March 1st 2027', weeks(13.1)],
  ['ready by the end of June', weeks(30.4)],
  ['budget of $40k', budget(40_000)],
  ['the budget is 25,000', budget(25_000)],
  ['at most 1.5m usd', budget(1_500_000)],
  ['we can go up to $60k now', raise('budget', 'to', 60_000)],
  ['you may take four weeks longer', raise('weeks', 'by', 4)],
  ['double the budget', raise('budget', 'times', 2)],
  ['our developer works part time', { kind: 'hours_per_week', hours: 20 }],
  ['she can do 30 h a week', { kind: 'hours_per_week', hours: 30 }],
  ['only two options', { kind: 'options', count: 2 }],
])('%s', (text, intent) => {
  expect(amountsIn(text, today)).toMatchObject([{ intent }])
})

test.each([
  ['a team of 40', 'one to ten'],
  ['three more engineers', 'in all'],
  ['budget €20k', 'in USD'],
  ['just one option', 'two or three'],
  ['my budget is 500', '500 thousand'],
])('%s is asked about', (text, question) => {
  expect(amountsIn(text, today)).toMatchObject([{ question: expect.stringContaining(question) }])
})

test('a date is asked about without a clock', () => {
  expect(amountsIn('done by March', null)).toMatchObject([{ question: expect.stringContaining('weeks') }])
})

describe('a story', () => {
  test.each([
    'a reminder two weeks before the visit',
    'five patients at once',
    'scan 300 articles',
    'nothing to count',
    'we lose 1,400 dollars a month',
    'they charge $20 per seat',
    'our accountant works 20 h a week',
    'two engineers told me so',
    'my holiday lasts three weeks',
  ])('%s states no amount', (text) => {
    expect(amountsIn(text, today)).toEqual([])
  })
})
