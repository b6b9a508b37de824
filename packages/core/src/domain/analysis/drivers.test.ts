import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Draws, drawWorkItems, simulate } from '../estimate/index.ts'
import { arbitraryWork, idsOf, someAssumptions, someItem } from '../estimate/testing/some-work.ts'
import type { Assumptions, WorkItem } from '../schemas/index.ts'
import { type Driver, type Drivers, drivers } from './drivers.ts'

const draw = (workItems: readonly WorkItem[], changes: Partial<Assumptions> = {}) =>
  drawWorkItems({ workItems, assumptions: someAssumptions(changes), seed: 'seed' })

function driversOf(draws: Draws, workItems: readonly WorkItem[], engineers = 2): Drivers {
  const option = { workItemIds: idsOf(workItems), engineers }
  return drivers(draws, option, simulate(draws, option))
}

const named = (found: readonly Driver[], id: string | null) => found.find(({ workItemId }) => workItemId === id)

/** The same futures in another order. */
function shuffled({ itemHours, shared, ...rest }: Draws, order: readonly number[]): Draws {
  const reorder = (values: Float64Array) => values.map((_, draw) => values[order[draw] ?? 0] ?? 0)
  return {
    ...rest,
    shared: reorder(shared),
    itemHours: new Map([...itemHours].map(([id, hours]) => [id, reorder(hours)])),
  }
}

describe('the result', () => {
  test('does not depend on the order of the draws, to the byte', () => {
    const draws = 200
    const order = fc.shuffledSubarray([...Array(draws).keys()], { minLength: draws })
    fc.assert(
      fc.property(arbitraryWork(), order, (items, turned) => {
        const drawn = draw(items, { draws })
        expect(driversOf(shuffled(drawn, turned), items)).toEqual(driversOf(drawn, items))
      }),
      { numRuns: 30 },
    )
  })

  test('does not depend on the order of the items, to the byte', () => {
    fc.assert(
      fc.property(arbitraryWork(), (items) => {
        const turned = items.toReversed()
        expect(driversOf(draw(turned), turned)).toEqual(driversOf(draw(items), items))
      }),
      { numRuns: 30 },
    )
  })
})

describe('drivers', () => {
  test('lists every item of the option and the shared error once, the strongest first', () => {
    fc.assert(
      fc.property(arbitraryWork(), (items) => {
        const { hours, weeks } = driversOf(
          draw([...items, someItem({ id: 'outside', hours: { low: 1, high: 9 } })]),
          items,
        )
        for (const found of [hours, weeks]) {
          expect(new Set(found.map(({ workItemId }) => workItemId))).toEqual(new Set([null, ...idsOf(items)]))
          expect(found).toHaveLength(items.length + 1)
          const swings = found.map(({ swing }) => Math.abs(swing))
          expect(swings).toEqual(swings.toSorted((a, b) => b - a))
          for (const { correlation, low, high } of found) {
            expect(Math.abs(correlation)).toBeLessThanOrEqual(1)
            for (const total of [low, high]) expect(total.p50).toBeLessThanOrEqual(total.p80)
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  test('attributes everything to a single item without a shared error', () => {
    const items = [someItem({ id: 'only', hours: { low: 10, high: 40 } })]
    const { hours } = driversOf(draw(items, { sharedSigma: 0, draws: 10_000 }), items, 1)
    expect(hours).toMatchObject([
      { workItemId: 'only', correlation: 1 },
      { workItemId: null, correlation: 0, swing: 0 },
    ])
    expect(hours[0]?.low.p80).toBeLessThanOrEqual(10)
    expect(hours[0]?.high.p50).toBeGreaterThanOrEqual(40)
  })

  test('puts the least certain items first for hours, not the longest ones', () => {
    const items = [
      someItem({ id: 'long', hours: { low: 200, high: 210 } }),
      someItem({ id: 'unsure', hours: { low: 20, high: 120 } }),
      someItem({ id: 'certain', hours: { low: 50, high: 50 } }),
    ]
    const { hours } = driversOf(draw(items, { sharedSigma: 0.05, draws: 10_000 }), items)
    expect(hours.map(({ workItemId }) => workItemId)).toEqual(['unsure', null, 'long', 'certain'])
    expect(named(hours, 'certain')).toMatchObject({ correlation: 0, swing: 0 })
  })

  test('puts items that others wait for first for weeks, where the hours show no difference', () => {
    const range = { low: 20, high: 80 }
    const items = [
      someItem({ id: 'head', hours: range }),
      someItem({ id: 'tail', hours: range, dependsOn: ['head'] }),
      someItem({ id: 'aside', hours: { low: 10, high: 40 } }),
    ]
    const { hours, weeks } = driversOf(draw(items, { sharedSigma: 0, draws: 10_000 }), items)
    expect(Math.abs(named(hours, 'aside')?.correlation ?? 0)).toBeGreaterThan(0.25)
    expect(Math.abs(named(weeks, 'aside')?.correlation ?? 1)).toBeLessThan(0.05)
  })

  test('correlates as Spearman defines it: 1 - 6 * sum of squared rank differences / (n^3 - n), where no two are equal', () => {
    const items = ['a', 'b', 'c'].map((id) => someItem({ id, hours: { low: 10, high: 40 } }))
    const drawn = draw(items)
    const option = { workItemIds: idsOf(items), engineers: 1 }
    const { hours: totals } = simulate(drawn, option)
    const rank = (values: Float64Array) => values.map((value) => values.filter((other) => other < value).length)
    const ofTotal = rank(totals)
    for (const { id } of items) {
      const ofItem = rank(drawn.itemHours.get(id) ?? new Float64Array())
      const squares = ofItem.reduce((sum, place, draw) => sum + (place - (ofTotal[draw] ?? 0)) ** 2, 0)
      const expected = 1 - (6 * squares) / (totals.length ** 3 - totals.length)
      expect(named(driversOf(drawn, items, 1).hours, id)?.correlation).toBeCloseTo(expected, 3)
    }
  })
})
