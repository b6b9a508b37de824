import { expect, test } from 'vitest'
import { amountsIn } from './amounts.ts'

const team = (engineers: number, exactly = true) => ({ limits: { team: { engineers, exactly } } })

test.each([
  ['One engineer only', team(1)],
  ['a team of 3', team(3)],
  ['at most two developers', team(2, false)],
  ['no more than 4 senior engineers', team(4, false)],
  ['a two-person team', team(2)],
  ['I build it on my own', team(1)],
  ['launch in 4 weeks', { limits: { weeks: 4 } }],
  ['it has to be ready in a couple of months', { limits: { weeks: (2 * 52) / 12 } }],
  ['we have six weeks', { limits: { weeks: 6 } }],
  ['budget of $40k', { limits: { budget: 40_000 } }],
  ['the budget is 25,000', { limits: { budget: 25_000 } }],
  ['at most 1.5m usd', { limits: { budget: 1_500_000 } }],
  ['only two options', { options: 2 }],
])('%s', (text, amount) => {
  expect(amountsIn(text)).toMatchObject([amount])
})

test.each([
  ['a team of 40', 'one to ten'],
  ['three more engineers', 'in all'],
  ['done by March', 'no calendar'],
  ['budget €20k', 'in USD'],
  ['just one option', 'two or three'],
])('%s is refused with a reason', (text, reason) => {
  expect(amountsIn(text)).toMatchObject([{ refusal: expect.stringContaining(reason) }])
})

test.each(['a reminder two weeks before the visit', 'five patients at once', 'scan 300 articles', 'nothing to count'])(
  '%s states no amount',
  (text) => {
    expect(amountsIn(text)).toEqual([])
  },
)
