import fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import { Estimate, type WorkItem } from '../../schemas/index.ts'
import { drawWorkItems, estimateFrom, simulate } from '../index.ts'
import { arbitraryWork, idsOf, someAssumptions, someItem } from '../testing/some-work.ts'
import { hoursLeftPerWeek } from './coordination-loss.ts'

const team = fc.integer({ min: 1, max: 10 })

/** The estimate of one option that takes in all items. */
function estimate(workItems: readonly WorkItem[], engineers: number, assumptions = someAssumptions(), seed = 'seed') {
  const draws = drawWorkItems({ workItems, assumptions, seed })
  return estimateFrom(simulate(draws, { workItemIds: idsOf(workItems), engineers }), assumptions.rate)
}

describe('repeatability', () => {
  test('the same seed and items give the same bytes in any order', () => {
    fc.assert(
      fc.property(arbitraryWork(), team, fc.string(), (items, engineers, seed) => {
        const turned = items.toReversed().map((item) => ({ ...item, dependsOn: item.dependsOn.toReversed() }))
        const assumptions = someAssumptions()
        expect(JSON.stringify(estimate(turned, engineers, assumptions, seed))).toBe(
          JSON.stringify(estimate(items, engineers, assumptions, seed)),
        )
      }),
    )
  })

  test('gives exactly these bytes: any change would change every stored plan', () => {
    const items = [
      someItem({ id: 'a', hours: { low: 10, high: 20 } }),
      someItem({ id: 'b', hours: { low: 30, high: 90 }, dependsOn: ['a'] }),
      someItem({ id: 'c', hours: { low: 20, high: 25 } }),
    ]
    expect(estimate(items, 2, someAssumptions({ draws: 10_000 }), 'a seed')).toEqual({
      hours: { p10: 60.8, p50: 89.9, p80: 118.8, p90: 138.2 },
      weeks: { p10: 1.8, p50: 3, p80: 4.2, p90: 5 },
      cost: {
        p10: { low: 9_120, high: 11_552 },
        p50: { low: 13_485, high: 17_081 },
        p80: { low: 17_820, high: 22_572 },
        p90: { low: 20_730, high: 26_258 },
      },
    })
  })

  test('another seed gives different draws', () => {
    const items = [someItem({ id: 'a', hours: { low: 100, high: 900 } })]
    expect(estimate(items, 1, someAssumptions(), 'one')).not.toEqual(estimate(items, 1, someAssumptions(), 'two'))
  })

  test('adding or removing an item changes no other draw', () => {
    fc.assert(
      fc.property(arbitraryWork(), (items) => {
        const assumptions = someAssumptions({ draws: 100 })
        const all = drawWorkItems({ workItems: items, assumptions, seed: 'seed' })
        const fewer = drawWorkItems({ workItems: items.slice(1), assumptions, seed: 'seed' })
        expect(fewer.shared).toEqual(all.shared)
        for (const [id, hours] of fewer.itemHours) expect(hours).toEqual(all.itemHours.get(id))
      }),
    )
  })
})

describe('person-hours', () => {
  test('of a single item without a shared error have the P10 and P90 that it was given', () => {
    const range = fc.record({
      low: fc.double({ min: 10, max: 500, noNaN: true }),
      factor: fc.double({ min: 1, max: 9, noNaN: true }),
    })
    fc.assert(
      fc.property(range, ({ low, factor }) => {
        const item = someItem({ id: 'only', hours: { low, high: low * factor } })
        const { hours } = estimate([item], 1, someAssumptions({ sharedSigma: 0, draws: 10_000 }))
        const off = (found: number, stated: number) => Math.abs(Math.log(found / stated))
        expect(off(hours.p10, low)).toBeLessThan(0.05)
        expect(off(hours.p50, low * Math.sqrt(factor))).toBeLessThan(0.05)
        expect(off(hours.p90, low * factor)).toBeLessThan(0.05)
      }),
      { numRuns: 20 },
    )
  })

  test('of 12 items spread 1.24 times when their errors are independent and 1.74 times when they are shared', () => {
    const items = Array.from({ length: 12 }, (_, index) =>
      someItem({ id: `item-${index}`, hours: { low: 10, high: 40 } }),
    )
    const spread = (sharedSigma: number) => {
      const { hours } = estimate(items, 1, someAssumptions({ sharedSigma, draws: 100_000 }))
      return hours.p90 / hours.p50
    }
    expect([spread(0), spread(0.4)]).toEqual([expect.closeTo(1.24, 1.7), expect.closeTo(1.74, 1.7)])
  })

  test('are never lowered by one more item, in any draw or percentile', () => {
    fc.assert(
      fc.property(arbitraryWork(), (items) => {
        const draws = drawWorkItems({ workItems: items, assumptions: someAssumptions(), seed: 'seed' })
        const all = simulate(draws, { workItemIds: idsOf(items), engineers: 1 })
        const fewer = simulate(draws, { workItemIds: idsOf(items.slice(1)), engineers: 1 })
        expect(fewer.hours.every((hours, draw) => hours <= (all.hours[draw] ?? 0))).toBe(true)
        const [less, more] = [fewer, all].map((simulation) => estimateFrom(simulation, draws.assumptions.rate).hours)
        for (const percentile of ['p10', 'p50', 'p80', 'p90'] as const)
          expect(less?.[percentile]).toBeLessThanOrEqual(more?.[percentile] ?? 0)
      }),
    )
  })

  test('do not depend on the team', () => {
    fc.assert(
      fc.property(arbitraryWork(), team, (items, engineers) => {
        expect(estimate(items, engineers).hours).toEqual(estimate(items, 1).hours)
      }),
    )
  })
})

describe('weeks', () => {
  test('are never fewer than the hours divided among the engineers at their speed, in any draw', () => {
    fc.assert(
      fc.property(arbitraryWork(), team, (items, engineers) => {
        const draws = drawWorkItems({ workItems: items, assumptions: someAssumptions(), seed: 'seed' })
        const { hours, weeks } = simulate(draws, { workItemIds: idsOf(items), engineers })
        const perWeek = engineers * hoursLeftPerWeek(engineers, draws.assumptions)
        expect(weeks.every((week, draw) => week * perWeek >= (hours[draw] ?? 0) * (1 - 1e-12))).toBe(true)
      }),
    )
  })

  test('of one engineer are the hours at 25 a week, with any dependencies', () => {
    fc.assert(
      fc.property(arbitraryWork(), (items) => {
        const draws = drawWorkItems({ workItems: items, assumptions: someAssumptions(), seed: 'seed' })
        const { hours, weeks } = simulate(draws, { workItemIds: idsOf(items), engineers: 1 })
        weeks.forEach((week, draw) => {
          expect(week * 25).toBeCloseTo(hours[draw] ?? 0, 6)
        })
      }),
      { numRuns: 20 },
    )
  })
})

/**
 * How much two medians of the same 10,000 draws may differ, at a shared sigma of 0.2 and of 0.5. A median of normal
 * logarithms has the standard error sqrt(pi / (2 n)) * sd; the sigma of an item with P90 <= 4 * P10 is at most 0.54,
 * and at most that is the sigma of the sum. The signs of the deviations of both medians correlate by (2 / pi) asin(rho)
 * >= 0.7, so the difference of the logarithms has a standard error of at most 0.0062; five standard errors are 3.1 %. A
 * sum of lognormals is skewed, so its median shifts by at most 1 % as a symmetric factor is made wider. Hours are
 * rounded to 0.1.
 */
const [shiftByChance, shiftBySkew, rounding] = [0.031, 0.01, 0.1]

describe('an estimate', () => {
  test('is accepted by its schema, percentiles ascending, and costs exactly its hours at the rate', () => {
    const rate = fc
      .tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 100 }))
      .map(([low, more]) => ({ low, high: low + more }))
    fc.assert(
      fc.property(arbitraryWork(), team, rate, (items, engineers, band) => {
        const found = Estimate.parse(estimate(items, engineers, someAssumptions({ rate: band })))
        for (const percentile of ['p10', 'p50', 'p80', 'p90'] as const) {
          const hours = found.hours[percentile]
          expect(found.cost[percentile]).toEqual({
            low: Math.round(hours * band.low),
            high: Math.round(hours * band.high),
          })
        }
      }),
    )
  })

  test('is wider for a brief that is less well known, and does not shift', () => {
    fc.assert(
      fc.property(arbitraryWork(), (items) => {
        const hoursAt = (sharedSigma: number) =>
          estimate(items, 1, someAssumptions({ sharedSigma, draws: 10_000 })).hours
        const [strong, weak] = [hoursAt(0.2), hoursAt(0.5)]
        expect(weak.p90 / weak.p10).toBeGreaterThan(strong.p90 / strong.p10)
        expect(Math.abs(weak.p50 - strong.p50)).toBeLessThan(rounding + (shiftByChance + shiftBySkew) * strong.p50)
      }),
      { numRuns: { sampled: 5, exhaustive: 100 }[inject('extent')] },
    )
  })

  test('stays finite at the limits of the schema', () => {
    const extremes = [
      someItem({ id: 'wide', hours: { low: 0.1, high: 10_000 } }),
      someItem({ id: 'tiny', hours: { low: 0.1, high: 0.1 } }),
    ]
    const found = estimate(extremes, 10, someAssumptions({ sharedSigma: 2, draws: 10_000 }))
    expect(Estimate.safeParse(found).success).toBe(true)
    expect(found.hours.p10).toBeGreaterThan(0)
  })

  test('refuses an item that was not drawn', () => {
    const draws = drawWorkItems({ workItems: [], assumptions: someAssumptions(), seed: 'seed' })
    const workItemIds = idsOf([someItem({ id: 'a', hours: { low: 1, high: 2 } })])
    expect(() => simulate(draws, { workItemIds, engineers: 1 })).toThrow('no work item "a" was drawn')
  })
})
