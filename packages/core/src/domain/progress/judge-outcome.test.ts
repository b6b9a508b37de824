import { describe, expect, test } from 'vitest'
import { drawWorkItems, estimateFrom, simulate } from '../estimate/index.ts'
import { assumptionsOfRule2, idsOf, someAssumptions, someItem } from '../estimate/testing/some-work.ts'
import { type Assumptions, ContentHash, type ItemActual } from '../schemas/index.ts'
import { judgeOutcome } from './judge-outcome.ts'
import type { SelectedWork } from './plan-of-record.ts'

const workItems = ['a', 'b', 'c'].map((id) => someItem({ id, hours: { low: 10, likely: 20, high: 40 } }))
const [first, second, third] = idsOf(workItems)
if (!first || !second || !third) throw new Error('there are three items')

/** All three items, with a team of two. */
function selectedBy(assumptions: Assumptions): SelectedWork {
  const seed = ContentHash.parse('5'.repeat(64))
  const option = { workItemIds: idsOf(workItems), engineers: 2 }
  const estimate = estimateFrom(simulate(drawWorkItems({ workItems, assumptions, seed }), option), assumptions.rate)
  const planSet = { workItems, assumptions, seed, createdAt: '2027-03-01T22:00:00.000Z' }
  return { planSet, option: { ...option, estimate }, rate: assumptions.rate }
}

const selected = selectedBy(assumptionsOfRule2())
const { p80 } = selected.option.estimate.hours
const day = '2027-03-07'
const item = (workItemId: typeof first, state: ItemActual['state'], hours: number) => ({
  workItemId,
  state,
  hours,
  on: day,
})
const judge = (items: ReturnType<typeof item>[], on = day) => judgeOutcome(selected, { items, totals: null }, on)

describe('a plan', () => {
  test('is running while an item is open, and is not scored', () => {
    const outcome = judge([item(first, 'done', 30), item(second, 'dropped', 5)])
    expect(outcome).toEqual({ state: 'running', paidHours: 35, weeks: 1, passed: [] })
  })

  test('is finished once every item is done or dropped, and scored on exactly what was done', () => {
    const outcome = judge([item(first, 'done', 30), item(second, 'done', 25), item(third, 'dropped', 5)])
    expect(outcome).toMatchObject({ state: 'finished', paidHours: 60, score: { actual: 55 } })
    const { forecast, writtenMedian = 0 } = outcome.score ?? {}
    expect(forecast?.p50).toBe(writtenMedian)
    expect(writtenMedian).toBeLessThan(selected.option.estimate.hours.p50)
    expect(writtenMedian).toBeGreaterThan(40)
  })

  test('of which nothing is left but dropped items is not scored', () => {
    expect(judge([first, second, third].map((id) => item(id, 'dropped', 1)))).toEqual({
      state: 'dropped',
      paidHours: 3,
      weeks: 1,
      passed: [],
    })
  })

  test('is finished by totals, of hours or of cost at the middle of the rate band', () => {
    const byHours = judgeOutcome(selected, { items: [], totals: { hours: 90, weeks: 3 } }, day)
    const byCost = judgeOutcome(selected, { items: [], totals: { cost: 90 * 170 } }, day)
    expect(byHours).toMatchObject({ state: 'finished', weeks: 3, score: { actual: 90 } })
    expect(byHours.score?.forecast).toEqual(selected.option.estimate.hours)
    expect(byCost.score).toEqual(byHours.score)
  })
})

test('weeks count from the day of the plan in UTC, to the end of the day of the record', () => {
  expect(judge([], '2027-03-01').weeks).toBeCloseTo(1 / 7, 12)
  expect(judge([], '2027-03-14').weeks).toBe(2)
  expect(judge([], '2027-02-20').weeks).toBe(0)
})

test('a figure has passed once it is beyond the P80 of what was selected', () => {
  expect(judge([item(first, 'open', p80)]).passed).toEqual([])
  expect(judge([item(first, 'open', p80 + 0.1)]).passed).toEqual(['hours'])
  expect(judge([item(first, 'open', p80 + 0.1)], '2028-03-01').passed).toEqual(['hours', 'weeks'])
})

describe('the median as written', () => {
  const done = { items: [], totals: { hours: 90 } }

  test('is that before the factor of the ledger, which the forecast has', () => {
    const corrected = selectedBy(assumptionsOfRule2({ ledger: { plans: 3, factor: 1.5 } }))
    const { score } = judgeOutcome(corrected, done, day)
    expect(score?.writtenMedian).toBe(judgeOutcome(selected, done, day).score?.writtenMedian)
    expect((score?.forecast.p50 ?? 0) / (score?.writtenMedian ?? 1)).toBeCloseTo(1.5, 2)
  })

  test("is by today's rule for a plan of the earlier one, whose forecast stays as it was", () => {
    const { score } = judgeOutcome(selectedBy(someAssumptions()), done, day)
    expect(score?.writtenMedian).not.toBe(score?.forecast.p50)
    expect(score?.writtenMedian).toBeGreaterThan(60)
  })
})

test('what was reached is the share of futures that took at most as long', () => {
  const at = (hours: number) => judgeOutcome(selected, { items: [], totals: { hours } }, day).score?.reached ?? -1
  expect(at(0.1)).toBe(0)
  expect(at(100_000)).toBe(1)
  expect(at(p80)).toBeCloseTo(0.8, 1)
})
