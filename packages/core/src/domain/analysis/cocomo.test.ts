import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nominalWeeks, shortestWeeks } from './cocomo.ts'

test.each([
  [1, 3.67],
  [10, 7.63],
  [100, 15.87],
])('%f person-months take %f months on the nominal schedule', (personMonths, months) => {
  expect(nominalWeeks(personMonths * 152) / (365 / 84)).toBeCloseTo(months, 2)
})

test('1,000 hours cannot be compressed below 21.8 weeks', () => {
  expect(shortestWeeks(1_000)).toBeCloseTo(21.8, 1)
})

test('the schedule grows with the effort, but more slowly', () => {
  const hours = fc.double({ min: 1, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(hours, fc.double({ min: 1.01, max: 10, noNaN: true }), (effort, times) => {
      expect(shortestWeeks(effort * times)).toBeGreaterThan(shortestWeeks(effort))
      expect(shortestWeeks(effort * times)).toBeLessThan(times * shortestWeeks(effort))
    }),
  )
})
