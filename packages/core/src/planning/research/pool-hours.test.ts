import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { poolHours } from './pool-hours.ts'

const range = fc
  .tuple(
    fc.double({ min: 1, max: 500, noNaN: true }),
    fc.double({ min: 1, max: 4, noNaN: true }),
    fc.double({ min: 1, max: 4, noNaN: true }),
  )
  .map(([low, toLikely, toHigh]) => ({ low, likely: low * toLikely, high: low * toLikely * toHigh }))

const spread = ({ low, high }: { low: number; high: number }) => high / low

describe('poolHours', () => {
  test('leaves ranges that agree as they are', () => {
    const agreed = { low: 10, likely: 15, high: 40 }
    expect(poolHours([agreed])).toEqual(agreed)
    expect(poolHours([agreed, agreed, agreed])).toEqual(agreed)
  })

  test('is the mixture of the distributions: half of 8-12 and half of 80-120 reaches from one to the other', () => {
    const pooled = poolHours([
      { low: 8, likely: 10, high: 12 },
      { low: 80, likely: 100, high: 120 },
    ])
    // P10 of the mixture is P20 of the lower range, and P90 is P80 of the higher one.
    expect(pooled.low).toBeCloseTo(10 * Math.exp((-0.8416 * Math.log(10 / 8)) / 1.2816), 1)
    expect(pooled.high).toBeCloseTo(100 * Math.exp((0.8416 * Math.log(120 / 100)) / 1.2816), 0)
    expect(pooled.likely).toBeCloseTo(Math.sqrt(10 * 100), 1)
  })

  test('widens with the disagreement of the middles', () => {
    const around = (likely: number) => ({ low: likely / 1.3, likely, high: likely * 1.3 })
    const spreads = [1, 1.5, 2, 4].map((factor) => spread(poolHours([around(40), around(40 * factor)])))
    expect(spreads).toEqual(spreads.toSorted((a, b) => a - b))
    expect(new Set(spreads).size).toBe(4)
  })

  test('stays between the lowest low and the highest high, in order', () => {
    fc.assert(
      fc.property(fc.array(range, { minLength: 1, maxLength: 3 }), (ranges) => {
        const { low, likely, high } = poolHours(ranges)
        const tenth = 0.051
        expect(low).toBeGreaterThanOrEqual(Math.min(...ranges.map((one) => one.low)) - tenth)
        expect(high).toBeLessThanOrEqual(Math.max(...ranges.map((one) => one.high)) + tenth)
        expect(low <= likely && likely <= high).toBe(true)
      }),
    )
  })

  test('does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(range, { minLength: 2, maxLength: 3 }), (ranges) => {
        const [pooled, reversed] = [poolHours(ranges), poolHours(ranges.toReversed())]
        for (const end of ['low', 'likely', 'high'] as const) expect(reversed[end]).toBeCloseTo(pooled[end], 0)
      }),
    )
  })
})
