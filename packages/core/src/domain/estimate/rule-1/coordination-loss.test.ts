import fc from 'fast-check'
import { expect, test } from 'vitest'
import { someAssumptions } from '../testing/some-work.ts'
import { hoursLeftPerWeek, shareLeftByCoordination } from './coordination-loss.ts'

test('each engineer beyond the first costs every engineer a tenth of the week', () => {
  const perWeek = [1, 2, 3, 6].map((engineers) => hoursLeftPerWeek(engineers, someAssumptions()))
  expect(perWeek).toEqual([25, 22.5, 20, 12.5])
})

test('no engineer loses more than half, however large the team', () => {
  expect(hoursLeftPerWeek(10, someAssumptions())).toBe(12.5)
})

test('one more engineer never lowers the total work of a team, at any loss', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.double({ min: 0, max: 0.5, noNaN: true }), (engineers, loss) => {
      const before = engineers * shareLeftByCoordination(engineers, loss)
      const after = (engineers + 1) * shareLeftByCoordination(engineers + 1, loss)
      expect(after).toBeGreaterThanOrEqual(before - 1e-9)
    }),
  )
})
