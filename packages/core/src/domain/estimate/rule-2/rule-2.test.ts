import fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import { type Assumptions, Estimate, type WorkItem } from '../../schemas/index.ts'
import { drawWorkItems, estimateFrom, simulate } from '../index.ts'
import { arbitraryWork, assumptionsOfRule2, idsOf, someItem } from '../testing/some-work.ts'

function estimate(
  workItems: readonly WorkItem[],
  engineers: number,
  changes: Partial<Assumptions> = {},
  seed = 'seed',
) {
  const assumptions = assumptionsOfRule2(changes)
  const draws = drawWorkItems({ workItems, assumptions, seed })
  return estimateFrom(simulate(draws, { workItemIds: idsOf(workItems), engineers }), assumptions.rate)
}

/** Work whose hours are known: what is left of the spread is what all items share. */
const exactly = (count: number, hours: number, isChain = false) =>
  Array.from({ length: count }, (_, index) =>
    someItem({
      id: `item-${index}`,
      hours: { low: hours, high: hours },
      dependsOn: isChain && index > 0 ? [`item-${index - 1}`] : [],
    }),
  )

/** The median, which is exact where only a symmetric factor is drawn. */
function median(items: readonly WorkItem[], engineers: number): [hours: number, weeks: number, cost: number] {
  const { hours, weeks, cost } = estimate(items, engineers)
  return [hours.p50, weeks.p50, cost.p50.low]
}

describe('plans that can be checked by hand', () => {
  test('coordination is paid: hours, weeks and cost of a team of three agree', () => {
    expect(median(exactly(30, 20), 3)).toEqual([750, 10, 112_500])
  })

  test('a team that is too large takes as long as the best one', () => {
    expect([5, 10].map((engineers) => median(exactly(30, 20), engineers))).toEqual([
      [1_000, 8, 150_000],
      [1_000, 8, 150_000],
    ])
  })

  test('engineers who cannot be busy neither slow the work down nor make it dearer', () => {
    expect([1, 10].map((engineers) => median(exactly(1, 25), engineers))).toEqual([
      [25, 1, 3_750],
      [25, 1, 3_750],
    ])
    expect(median(exactly(4, 25, true), 4)).toEqual([100, 4, 15_000])
  })
})

describe('repeatability', () => {
  test('gives exactly these bytes: any change would change every stored plan', () => {
    const items = [
      someItem({ id: 'a', hours: { low: 10, likely: 12, high: 20 } }),
      someItem({ id: 'b', hours: { low: 30, high: 90 }, dependsOn: ['a'] }),
      someItem({ id: 'c', hours: { low: 20, high: 25 } }),
    ]
    expect(estimate(items, 2, { draws: 10_000 }, 'a seed')).toMatchInlineSnapshot(`
      {
        "cost": {
          "p10": {
            "high": 8208,
            "low": 6480,
          },
          "p50": {
            "high": 19684,
            "low": 15540,
          },
          "p80": {
            "high": 35169,
            "low": 27765,
          },
          "p90": {
            "high": 47158,
            "low": 37230,
          },
        },
        "hours": {
          "p10": 43.2,
          "p50": 103.6,
          "p80": 185.1,
          "p90": 248.2,
        },
        "weeks": {
          "p10": 1.2,
          "p50": 2.9,
          "p80": 5.3,
          "p90": 7.2,
        },
      }
    `)
  })

  test('the same seed and items give the same bytes in any order', () => {
    fc.assert(
      fc.property(arbitraryWork(), fc.integer({ min: 1, max: 10 }), fc.string(), (items, engineers, seed) => {
        const turned = items.toReversed().map((item) => ({ ...item, dependsOn: item.dependsOn.toReversed() }))
        const bytes = (of: WorkItem[]) => JSON.stringify(estimate(of, engineers, {}, seed))
        expect(bytes(turned)).toBe(bytes(items))
      }),
    )
  })
})

test('refuses work that depends on itself, which no schema lets through', () => {
  const circle = [
    someItem({ id: 'a', hours: { low: 1, high: 2 }, dependsOn: ['b'] }),
    someItem({ id: 'b', hours: { low: 1, high: 2 }, dependsOn: ['a'] }),
  ]
  expect(() => estimate(circle, 2)).toThrow('depends on itself')
})

test('stays finite at the limits of the schema', () => {
  const extremes = [
    someItem({ id: 'wide', hours: { low: 0.1, likely: 0.2, high: 10_000 } }),
    someItem({ id: 'tiny', hours: { low: 0.1, high: 0.1 } }),
  ]
  const found = estimate(extremes, 10, { sharedSigma: 2, draws: 10_000 })
  expect(Estimate.safeParse(found).success).toBe(true)
  expect(found.hours.p50).toBeGreaterThan(0)
})

describe('over random plans', () => {
  const runs = { numRuns: { sampled: 6, exhaustive: 1_000 }[inject('extent')] }
  const plan = arbitraryWork(10).filter((items) => items.length > 1)
  const all = { draws: 10_000 }

  test('more work is never cheaper, and takes at most 2 % less time', () => {
    fc.assert(
      fc.property(plan, fc.integer({ min: 1, max: 6 }), (items, engineers) => {
        const [less, more] = [estimate(items.slice(0, -1), engineers, all), estimate(items, engineers, all)]
        for (const percentile of ['p50', 'p80', 'p90'] as const) {
          expect(more.hours[percentile]).toBeGreaterThanOrEqual(less.hours[percentile])
          expect(more.cost[percentile].high).toBeGreaterThanOrEqual(less.cost[percentile].high)
        }
        for (const percentile of ['p50', 'p80'] as const)
          expect(more.weeks[percentile]).toBeGreaterThanOrEqual(0.98 * less.weeks[percentile] - 0.1)
      }),
      runs,
    )
  })

  test('a wider item never lowers what is safe to promise', () => {
    fc.assert(
      fc.property(plan, fc.double({ min: 1.1, max: 3, noNaN: true }), (items, factor) => {
        const wider = items.map((item, index) =>
          index === 0 ? { ...item, hours: { ...item.hours, high: item.hours.high * factor } } : item,
        )
        const [narrow, wide] = [estimate(items, 1, all), estimate(wider, 1, all)]
        for (const percentile of ['p50', 'p80', 'p90'] as const)
          expect(wide.hours[percentile]).toBeGreaterThanOrEqual(narrow.hours[percentile])
      }),
      runs,
    )
  })

  test('one engineer more is never cheaper, and slows the work down by at most 2 %', () => {
    fc.assert(
      fc.property(plan, fc.integer({ min: 1, max: 9 }), (items, engineers) => {
        const [fewer, more] = [estimate(items, engineers, all), estimate(items, engineers + 1, all)]
        expect(more.hours.p80).toBeGreaterThanOrEqual(fewer.hours.p80)
        for (const percentile of ['p50', 'p80'] as const)
          expect(more.weeks[percentile]).toBeLessThanOrEqual(1.02 * fewer.weeks[percentile] + 0.1)
      }),
      runs,
    )
  })
})
