import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentilesOf } from '../index.ts'
import { normalStream } from '../normal-stream.ts'
import { fitTwoPieces, spreadAround } from './two-piece-lognormal.ts'

function percentiles(low: number, likely: number, high: number) {
  const numbers = normalStream('seed', 'item', 100_000)
  spreadAround(fitTwoPieces({ low, likely, high }), numbers)
  return percentilesOf(numbers)
}

test('has the likely hours as its median, also where they are next to the high ones', () => {
  expect(percentiles(20, 59, 60)).toMatchObject({ p50: 59, p90: 60 })
})

test('has the P10, P50 and P90 that it was given', () => {
  const factor = fc.double({ min: 1, max: 6, noNaN: true })
  fc.assert(
    fc.property(fc.double({ min: 20, max: 500, noNaN: true }), factor, factor, (likely, below, above) => {
      const found = percentiles(likely / below, likely, likely * above)
      expect(Math.abs(Math.log((found.p10 * below) / likely))).toBeLessThan(0.04)
      expect(Math.abs(Math.log(found.p50 / likely))).toBeLessThan(0.04)
      expect(Math.abs(Math.log(found.p90 / (likely * above)))).toBeLessThan(0.04)
    }),
    { numRuns: 20 },
  )
})
