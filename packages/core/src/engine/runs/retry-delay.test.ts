import { expect, test } from 'vitest'
import { retryDelay } from './retry-delay.ts'

test('doubles with every attempt, up to a minute', () => {
  const longest = [1, 2, 3, 6, 50].map((number) => retryDelay(number, 2, 0, () => 1))
  expect(longest).toEqual([2, 4, 8, 60, 60])
})

test('takes off a random part of up to a half', () => {
  expect(retryDelay(2, 2, 0, () => 0)).toBe(2)
  const delays = new Set(Array.from({ length: 20 }, () => retryDelay(3, 2, 0)))
  expect(delays.size).toBeGreaterThan(1)
  for (const delay of delays) expect(delay).toSatisfy((seconds: number) => seconds >= 4 && seconds <= 8)
})

test('is never shorter than the model asks for', () => {
  expect(retryDelay(1, 2, 17, () => 1)).toBe(17)
  expect(retryDelay(4, 2, 3, () => 1)).toBe(16)
})
