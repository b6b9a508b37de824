import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantiles } from './quantiles.ts'

/** By sorting everything. */
function plainly(values: Float64Array, shares: readonly number[]): number[] {
  const sorted = values.toSorted()
  return shares.map((share) => {
    const position = (values.length - 1) * share
    const [below = 0, above = below] = sorted.subarray(Math.floor(position))
    return below + (above - below) * (position % 1)
  })
}

/** Values that are all different, and values of which many are the same. */
const anyValues = fc.oneof(
  fc.float64Array({ minLength: 1, maxLength: 60, min: 0, max: 1_000, noNaN: true }),
  fc.array(fc.nat(5), { minLength: 1, maxLength: 60 }).map((values) => Float64Array.from(values)),
)

test('finds to the last bit what sorting all values finds', () => {
  fc.assert(
    fc.property(
      anyValues,
      fc.uniqueArray(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 }),
      (values, any) => {
        const shares = any.toSorted((a, b) => a - b)
        expect(quantiles(values, shares)).toEqual(plainly(values, shares))
      },
    ),
    { numRuns: 1_000 },
  )
})

test('every quantile of no values is 0', () => {
  expect(quantiles(new Float64Array(), [0.1, 0.9])).toEqual([0, 0])
})
