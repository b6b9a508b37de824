import { describe, expect, test } from 'vitest'
import { drawWorkItems, estimateFrom, ownVariance, simulate } from '../estimate/index.ts'
import { assumptionsOfRule2, idsOf, someItem } from '../estimate/testing/some-work.ts'
import { type Assumptions, ContentHash, type ItemState } from '../schemas/index.ts'
import { forecastRest } from './forecast-rest.ts'
import type { SelectedWork } from './plan-of-record.ts'

const workItems = Array.from({ length: 10 }, (_, index) =>
  someItem({ id: `item-${index}`, hours: { low: 10, likely: 20, high: 40 } }),
)

function selectedBy(assumptions: Assumptions): SelectedWork {
  const seed = ContentHash.parse('5'.repeat(64))
  const option = { workItemIds: idsOf(workItems), engineers: 1 }
  const estimate = estimateFrom(simulate(drawWorkItems({ workItems, assumptions, seed }), option), assumptions.rate)
  const planSet = { workItems, assumptions, seed, createdAt: '2027-03-01T22:00:00.000Z' }
  return { planSet, option: { ...option, estimate }, rate: assumptions.rate }
}

const selected = selectedBy(assumptionsOfRule2())
const { p50 } = selected.option.estimate.hours

/** The first items, each with these hours. */
const recorded = (state: ItemState, items: number, hours: number) => ({
  items: idsOf(workItems.slice(0, items)).map((workItemId) => ({ workItemId, state, hours, on: '2027-03-07' })),
  totals: null,
})

const forecast = (...args: Parameters<typeof recorded>) => {
  const found = forecastRest(selected, recorded(...args))
  if (found === null) throw new Error('something is left')
  return found
}

describe('before anything is done', () => {
  test('the median is that of the plan, and the spread that of the formula', () => {
    const { rest, total } = forecast('open', 0, 0)
    expect(rest).toEqual(total)
    expect(total.p50).toBeCloseTo(p50, 9)
    const spread = Math.sqrt(0.0725 + 1.69 * ownVariance(workItems) + 0.15 ** 2)
    expect(Math.log(total.p90 / total.p50)).toBeCloseTo(1.2815515655446004 * spread, 9)
    expect(Math.log(total.p50 / total.p10)).toBeCloseTo(1.2815515655446004 * spread, 9)
  })
})

describe('items that took what was likely', () => {
  test('leave the median of the rest, and narrow it', () => {
    const paid = p50 / 10
    const { rest, total } = forecast('done', 5, paid)
    expect(rest.p50).toBeCloseTo(p50 / 2, 6)
    expect(total.p50).toBeCloseTo(p50, 6)
    const before = forecast('open', 0, 0).total
    expect(total.p90 / total.p10).toBeLessThan(before.p90 / before.p10)
  })
})

describe('items that took twice what was likely', () => {
  test('raise the rest, the more so the more of them there are, but never to twice', () => {
    const twice = p50 / 5
    const perItem = [1, 3, 6].map((done) => forecast('done', done, twice).rest.p50 / (10 - done) / (p50 / 10))
    expect(perItem[0]).toBeGreaterThan(1.02)
    expect(perItem[1]).toBeGreaterThan(perItem[0] ?? 0)
    expect(perItem[2]).toBeGreaterThan(perItem[1] ?? 0)
    expect(perItem[2]).toBeLessThan(2)
  })
})

test('one finished item, by hand', () => {
  const actual = 60
  const own = ownVariance(workItems.slice(0, 1))
  // A single item deviates from its own ratio by nothing.
  const k2 = 16.9 / 11
  const data = 1 / (k2 * own)
  const mean = (Math.log(actual / (p50 / 10)) * data) / (1 / 0.0725 + data)
  expect(forecast('done', 1, actual).rest.p50).toBeCloseTo((p50 / 10) * 9 * Math.exp(mean), 6)
})

test('work that was begun is paid, and part of the rest', () => {
  const { rest, total } = forecast('open', 10, 1_000)
  expect(rest.p50).toBe(0)
  expect(total.p50).toBe(10_000)
})

test("starts from the founder's own factor", () => {
  const corrected = selectedBy(assumptionsOfRule2({ ledger: { plans: 4, factor: 1.5 } }))
  const found = forecastRest(corrected, { items: [], totals: null })
  expect(found?.total.p50).toBeCloseTo(corrected.option.estimate.hours.p50, 6)
})

test('leaves dropped items out, and has nothing to say once nothing is open', () => {
  const { rest } = forecast('dropped', 5, 2)
  expect(rest.p50).toBeCloseTo(p50 / 2, 6)
  expect(forecastRest(selected, recorded('done', 10, 20))).toBeNull()
})
