import fc from 'fast-check'
import { expect, test } from 'vitest'
import { incompleteBeta } from './incomplete-beta.ts'

const parameter = fc.double({ min: 0.5, max: 40, noNaN: true })
const share = fc.double({ min: 0, max: 1, noNaN: true })

test('is the mirror image of itself with its parameters exchanged', () => {
  fc.assert(
    fc.property(share, parameter, parameter, (x, a, b) => {
      expect(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a)).toBeCloseTo(1, 9)
    }),
  )
})

test('is the chance of at least a successes in a + b - 1 trials', () => {
  const binomial = (k: number) => [1, 7, 21, 35, 35, 21, 7, 1][k] ?? 0
  const chance = [3, 4, 5, 6, 7].reduce((sum, k) => sum + binomial(k) * 0.4 ** k * 0.6 ** (7 - k), 0)
  expect(incompleteBeta(0.4, 3, 5)).toBeCloseTo(chance, 12)
})
