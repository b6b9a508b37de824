import type { Currency } from '@plangate/core/schemas'
import { describe, expect, test } from 'vitest'
import { amountsIn as amountsWith } from './amounts.ts'

const amountsIn = (text: string, today: Date | null, currency: Currency = 'USD') =>
  amountsWith(text, { today, currency })

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

describe('money', () => {
  test.each<[string, Currency, number]>([
    ['the budget is 25,000 USD', 'USD', 25_000],
    ['US$25k at most', 'USD', 25_000],
    ['at most 25 thousand dollars', 'USD', 25_000],
    ['budget €20k', 'EUR', 20_000],
    ['at most 20.000 €', 'EUR', 20_000],
    ['no more than 20 000 euros', 'EUR', 20_000],
    ['stay below EUR 20,000', 'EUR', 20_000],
    ['a budget of 20k', 'EUR', 20_000],
    ['£18,500 is the limit', 'GBP', 18_500],
    ['at most 18.5k pounds', 'GBP', 18_500],
    ["no more than CHF 40'000", 'CHF', 40_000],
    ['CHF40k is the ceiling', 'CHF', 40_000],
    ['at most 40k Swiss francs', 'CHF', 40_000],
    ['budget: 300 000 kr', 'SEK', 300_000],
    ['at most 300k kr.', 'NOK', 300_000],
    ['budget ¥3,000,000', 'JPY', 3_000_000],
    ['at most 900k THB', 'THB', 900_000],
    ['Try 30k euros', 'EUR', 30_000],
    ['a 40k pound budget', 'GBP', 40_000],
    ['budget $20k', 'CAD', 20_000],
    ['at most 20,000 dollars', 'AUD', 20_000],
    ['at most 18,000 pounds', 'GBP', 18_000],
    ['spend no more than AED 90,000', 'AED', 90_000],
  ])('"%s" is a budget in a project that counts in %s', (text, currency, amount) => {
    const named = currency === 'USD' ? {} : { currency }
    expect(amountsIn(text, today, currency)).toEqual([
      { words: expect.any(String), intent: { kind: 'budget', amount, ...named } },
    ])
  })

  test.each<[string, Currency, string]>([
    ['budget €20k', 'USD', 'is in EUR, and plans are priced in USD'],
    ['budget $20k', 'EUR', 'is in USD, and plans are priced in EUR'],
    ['at most 20k euros', 'CHF', 'is in EUR, and plans are priced in CHF'],
    ['at most 20k francs', 'USD', 'is in CHF'],
    ['budget 20k AED', 'USD', 'is in AED'],
    ['no more than £18,500', 'EUR', 'is in GBP'],
    ['budget: 300 000 kr', 'USD', 'can mean SEK, NOK, DKK or ISK'],
    ['budget ¥3,000,000', 'USD', 'can mean JPY or CNY'],
    ['we can go up to €60k now', 'USD', 'is in EUR'],
    ['Try 30k euros', 'USD', 'is in EUR'],
    ['we can spend all 40k EUR', 'USD', 'is in EUR'],
    ['top 40k CHF', 'USD', 'is in CHF'],
    ['a 40k pound budget', 'USD', 'is in GBP'],
    ['40k Canadian dollars', 'USD', 'is in CAD'],
    ['at most 40k dollars', 'MXN', 'is in USD'],
    ['at most 40k US dollars', 'CAD', 'is in USD'],
    ['40k kroner', 'USD', 'can mean NOK or DKK'],
    ['a 40k krona budget', 'USD', 'can mean SEK or ISK'],
    ['budget CA$20k', 'USD', 'is in CAD'],
  ])('"%s" is asked about in a project that counts in %s', (text, currency, question) => {
    expect(amountsIn(text, today, currency)).toEqual([
      { words: expect.any(String), question: expect.stringContaining(question), choices: [] },
    ])
  })

  test('that is raised keeps its currency', () => {
    expect(amountsIn('we can go up to €60k now', today, 'EUR')).toMatchObject([
      { intent: { kind: 'raise', limit: 'budget', how: 'to', amount: 60_000, currency: 'EUR' } },
    ])
  })
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
    'Show shops within 500 ft',
    'Support 3 CAD formats',
    'at most 3 CAD formats',
    'bags of 50 pounds',
  ])('%s states no amount', (text) => {
    expect(amountsIn(text, today)).toEqual([])
  })
})

test('asks about an amount in a currency that the runtime does not know', () => {
  expect(amountsIn('Our budget is 30k Zimbabwean dollars', today)).toMatchObject([
    { question: expect.stringContaining('What is the budget in USD?') },
  ])
})
