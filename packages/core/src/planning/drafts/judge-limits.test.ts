import { expect, test } from 'vitest'
import type { DraftChecks, Estimate } from '../../domain/schemas/index.ts'
import { judgeLimits } from './judge-limits.ts'

const money = (amount: number) => ({ low: amount, high: amount })
const estimate: Estimate = {
  hours: { p10: 100, p50: 200, p80: 250, p90: 300 },
  weeks: { p10: 5, p50: 8, p80: 9.5, p90: 11 },
  cost: { p10: money(10_000), p50: money(30_000), p80: money(40_000), p90: money(50_000) },
}

const inDollars = { targets: {}, assumptions: {} }

function judged(of: 'weeks' | 'budget' | 'engineers', atMost: number) {
  const checks: DraftChecks = [
    { part: 'keyConstraints', words: 'A limit.', limits: [{ of, is: 'at_most', amount: atMost }] },
  ]
  return judgeLimits(checks, { estimate, engineers: 2 }, inDollars).map(({ verdict, why }) => [verdict, why])[0]
}

test.each([
  ['weeks', 10, 'kept', 'It takes 8 weeks at P50; the limit is 10 weeks.'],
  ['weeks', 9, 'kept', 'It takes 8 weeks at P50, and 9.5 weeks at P80, which is beyond it; the limit is 9 weeks.'],
  ['weeks', 7.5, 'broken', 'It takes 8 weeks at P50; the limit is 7.5 weeks.'],
  ['budget', 50_000, 'kept', 'It takes $30,000 at P50; the limit is $50,000.'],
  ['budget', 20_000, 'broken', 'It takes $30,000 at P50; the limit is $20,000.'],
  ['engineers', 2, 'kept', 'It takes 2 engineers; the limit is 2 engineers.'],
  ['engineers', 1, 'broken', 'It takes 2 engineers; the limit is 1 engineer.'],
] as const)('a limit of %s to %f is %s', (of, atMost, verdict, why) => {
  expect(judged(of, atMost)).toEqual([verdict, why])
})

test('leaves what the Runner judged as it is', () => {
  const check = { part: 'needs', words: 'Book a visit', verdict: 'kept', why: 'It includes “Booking”.' } as const
  expect(judgeLimits([check], { estimate, engineers: 2 }, inDollars)).toEqual([check])
})

test('breaks a sentence with two limits when one of them is broken, and a minimum from below', () => {
  const limits = [
    { of: 'engineers', is: 'at_least', amount: 3 },
    { of: 'weeks', is: 'at_most', amount: 20 },
  ] as const
  const why =
    'It takes 2 engineers; the brief asks for at least 3 engineers. It takes 8 weeks at P50; the limit is 20 weeks.'
  expect(
    judgeLimits([{ part: 'targets', words: 'Both.', limits: [...limits] }], { estimate, engineers: 2 }, inDollars),
  ).toEqual([{ part: 'targets', words: 'Both.', verdict: 'broken', why }])
})

test.each([
  [7, 'broken', 'It takes 8 weeks at P50; the limit is 7 weeks.'],
  [20, 'not_judged', 'It is in EUR, and the plan in USD: nothing is converted.'],
] as const)('a limit of %d weeks beside one in another currency is %s', (amount, verdict, why) => {
  const limits: DraftChecks = [
    {
      part: 'keyConstraints',
      words: 'Both.',
      limits: [
        { of: 'budget', is: 'at_most', amount: 12_000, currency: 'EUR' },
        { of: 'weeks', is: 'at_most', amount },
      ],
    },
  ]
  expect(judgeLimits(limits, { estimate, engineers: 2 }, inDollars)).toMatchObject([{ verdict, why }])
})

test.each([
  [7, 'broken', 'It takes 8 weeks at P50; the limit is 7 weeks.'],
  [20, 'not_judged', 'That is for you to say.'],
] as const)('a limit of %d weeks beside what cannot be judged is %s', (amount, verdict, why) => {
  const limits = [{ of: 'weeks', is: 'at_most', amount }] as const
  const checks: DraftChecks = [
    { part: 'keyConstraints', words: 'Both.', limits: [...limits], notJudged: 'That is for you to say.' },
  ]
  expect(judgeLimits(checks, { estimate, engineers: 2 }, inDollars)).toEqual([
    { part: 'keyConstraints', words: 'Both.', verdict, why },
  ])
})

test('judges a budget in the currency of the plan alone, and converts nothing', () => {
  const verdict = (part: 'targets' | 'keyConstraints', stated?: string, planned?: string) => {
    const checks: DraftChecks = [{ part, words: 'Budget.', limits: [{ of: 'budget', is: 'at_most', amount: 9 }] }]
    const targets = stated === undefined ? {} : { currency: stated }
    const assumptions = planned === undefined ? {} : { currency: planned }
    return judgeLimits(checks, { estimate, engineers: 2 }, { targets, assumptions })[0]
  }
  expect(verdict('targets', 'EUR', 'EUR')?.why).toBe('It takes €30,000 at P50; the limit is €9.')
  expect(verdict('targets', undefined, 'EUR')).toMatchObject({
    verdict: 'not_judged',
    why: 'It is in USD, and the plan in EUR: nothing is converted.',
  })
  expect(verdict('keyConstraints', 'EUR', 'EUR')?.verdict).toBe('not_judged')
  expect(verdict('keyConstraints', 'EUR')?.verdict).toBe('broken')
  const inEuros: DraftChecks = [
    { part: 'keyConstraints', words: '€9', limits: [{ of: 'budget', is: 'at_most', amount: 9, currency: 'EUR' }] },
  ]
  const judgedIn = (currency: string) =>
    judgeLimits(inEuros, { estimate, engineers: 2 }, { targets: {}, assumptions: { currency } })[0]?.verdict
  expect([judgedIn('EUR'), judgedIn('USD')]).toEqual(['broken', 'not_judged'])
})
