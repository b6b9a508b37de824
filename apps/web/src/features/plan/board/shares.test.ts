import { Criterion, OptionId, Weights } from '@plangate/core/schemas'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findShareFlip, toShares, withShare } from './shares.ts'

const weight = fc.integer({ min: 0, max: 100 })
const weights = fc
  .record({ time: weight, cost: weight, risk: weight, scope: weight })
  .filter((all) => Weights.safeParse(all).success)
const sumOf = (all: Weights) => Criterion.options.reduce((sum, criterion) => sum + all[criterion], 0)

test('shares are whole, add up to 100, and differ from the exact share by less than 1', () => {
  fc.assert(
    fc.property(weights, (all) => {
      const shares = toShares(all)
      expect(sumOf(shares)).toBe(100)
      for (const criterion of Criterion.options) {
        expect(Number.isInteger(shares[criterion])).toBe(true)
        expect(Math.abs(shares[criterion] - (all[criterion] / sumOf(all)) * 100)).toBeLessThan(1)
      }
    }),
  )
})

test('a share is what was asked for, and the others still add up to 100', () => {
  fc.assert(
    fc.property(weights, fc.constantFrom(...Criterion.options), weight, (all, criterion, share) => {
      const moved = withShare(toShares(all), criterion, share)
      expect(moved[criterion]).toBe(share)
      expect(sumOf(moved)).toBe(100)
      expect(Weights.safeParse(moved).success).toBe(true)
    }),
  )
  expect(withShare({ time: 25, cost: 25, risk: 25, scope: 25 }, 'cost', 40)).toEqual({
    time: 20,
    cost: 40,
    risk: 20,
    scope: 20,
  })
  expect(withShare({ time: 0, cost: 100, risk: 0, scope: 0 }, 'cost', 40)).toEqual({
    time: 20,
    cost: 40,
    risk: 20,
    scope: 20,
  })
})

const [one, two] = ['01900000-0000-7000-8000-00000000000a', '01900000-0000-7000-8000-00000000000b'].map((id) =>
  OptionId.parse(id),
)

test('finds the nearest share at which another option is recommended', () => {
  if (!one || !two) throw new Error('there are two options')
  const equal = { time: 25, cost: 25, risk: 25, scope: 25 }
  const byScope = ({ scope }: Weights) => (scope >= 62 ? two : one)
  expect(findShareFlip(equal, 'scope', byScope)).toEqual({ share: 62, to: two })
  expect(findShareFlip(equal, 'scope', () => one)).toBeNull()
  expect(findShareFlip({ ...equal, scope: 70, time: 0, cost: 5 }, 'scope', byScope)).toEqual({ share: 61, to: one })
})
