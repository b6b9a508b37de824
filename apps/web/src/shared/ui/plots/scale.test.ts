import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeOn, scaleOver } from './scale.ts'

const quantities = fc.array(fc.double({ min: 0.01, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 12 })

describe('scaleOver', () => {
  test.each([
    { values: [3.2, 12.8], ticks: [0, 5, 10, 15] },
    { values: [15], ticks: [0, 5, 10, 15] },
    { values: [102_000], ticks: [0, 50_000, 100_000, 150_000] },
    { values: [0.4], ticks: [0, 0.1, 0.2, 0.30000000000000004, 0.4] },
    { values: [], ticks: [0, 0.2, 0.4, 0.6000000000000001, 0.8, 1] },
  ])('over $values has the ticks $ticks', ({ values, ticks }) => {
    expect(scaleOver(values).ticks).toEqual(ticks)
  })

  test('covers every value with at most one unused step and six ticks from zero to its end', () => {
    fc.assert(
      fc.property(quantities, (values) => {
        const { max, ticks } = scaleOver(values)
        const step = ticks[1] ?? 0
        const highest = Math.max(...values)
        expect(max).toBeGreaterThanOrEqual(highest * (1 - 1e-9))
        expect(max - highest).toBeLessThanOrEqual(step * (1 + 1e-9))
        expect(ticks[0]).toBe(0)
        expect(ticks.at(-1)).toBe(max)
        expect(ticks.length).toBeLessThanOrEqual(6)
      }),
    )
  })
})

describe('placeOn', () => {
  test('keeps the order of the values, from 0 to 100 percent', () => {
    fc.assert(
      fc.property(quantities, (values) => {
        const scale = scaleOver(values)
        const places = values.toSorted((a, b) => a - b).map((value) => placeOn(scale, value))
        expect(places).toEqual(places.toSorted((a, b) => a - b))
        expect(places.every((place) => place >= 0 && place <= 100)).toBe(true)
      }),
    )
  })
})
