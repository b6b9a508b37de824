import { expect, test } from 'vitest'
import { type AmountLabel, amountOf } from './amount-of-intent.ts'

const context = { today: new Date('2026-11-29'), currency: 'USD' } as const

test.each<[AmountLabel, string, object]>([
  ['budget', 'no more than 20k', { kind: 'budget', amount: 20_000 }],
  ['budget', "we can't spend more than $30k", { kind: 'budget', amount: 30_000 }],
  ['budget', 'twenty-five thousand dollars', { kind: 'budget', amount: 25_000 }],
  ['weeks', 'a week and a half', { kind: 'weeks', weeks: 1.5 }],
  ['raise_limit', '50k instead of 40k', { kind: 'raise', limit: 'budget', how: 'to', amount: 50_000 }],
  ['raise_limit', 'two weeks longer', { kind: 'raise', limit: 'weeks', how: 'by', amount: 2 }],
  ['weeks', 'three months at the latest', { kind: 'weeks', weeks: 13 }],
  ['team_max', 'not more than three engineers', { kind: 'team', engineers: 3, bound: 'at_most' }],
  ['team_max', 'fewer than five people', { kind: 'team', engineers: 4, bound: 'at_most' }],
  ['team_min', "one developer isn't enough", { kind: 'team', engineers: 2, bound: 'at_least' }],
  ['hours_per_week', 'she works part time', { kind: 'hours_per_week', hours: 20 }],
  ['options', 'two options will do', { kind: 'options', count: 2 }],
  ['options', 'fewer options, please', { kind: 'options', count: 2 }],
  ['options', 'fewer than three options', { kind: 'options', count: 2 }],
  ['options', 'less than 3 options', { kind: 'options', count: 2 }],
  ['options', 'more than two options', { kind: 'options', count: 3 }],
  ['options', 'no more than two options', { kind: 'options', count: 2 }],
  ['options', 'three options are too many', { kind: 'options', count: 2 }],
  ['options', 'instead of three options, give me two', { kind: 'options', count: 2 }],
  ['team_max', 'not more than two options', { kind: 'options', count: 2 }],
  ['team_max', 'not more than two people for three options', { kind: 'team', engineers: 2, bound: 'at_most' }],
])('%s: “%s”', (label, text, intent) => {
  expect(amountOf(label, text, context)).toEqual({ intent })
})

test.each<[AmountLabel, string]>([
  ['budget', "we don't have 20k"],
  ['budget', 'cut costs by 5k'],
  ['budget', '2k a month'],
  ['budget', 'between 10k and 15k'],
  ['budget', '5,000,000,000 dollars'],
  ['raise_limit', 'the budget is cut by 20%'],
  ['weeks', 'two weeks earlier'],
  ['weeks', '10 weeks is too short'],
  ['weeks', 'by February 31'],
  ['weeks', 'by 30 February'],
  ['weeks', 'by 2027-02-31'],
  ['weeks', '5000 weeks'],
  ['team', 'not two engineers but three'],
  ['team_max', 'three engineers are too many'],
  ['hours_per_week', '100 hours a week'],
  ['options', 'not fewer options, please'],
  ['options', 'no fewer options please'],
  ['options', "I don't want only two options"],
  ['options', 'no fewer than two options'],
  ['options', 'two options are not enough'],
  ['options', 'fewer than two options'],
])('%s: “%s” is asked about', (label, text) => {
  expect(amountOf(label, text, context)).toMatchObject({ question: expect.any(String) })
})
