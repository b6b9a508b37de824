import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { retryAfterSeconds } from './retry-after.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-01T12:00:00.400Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

test.each([
  ['0', 0],
  ['30', 30],
  [' 30 ', 30],
  ['1.2', 2],
  ['999999999999999999999', 86_400],
  ['Sun, 01 Mar 2026 12:01:30 GMT', 90],
  ['Sun, 01 Mar 2026 11:00:00 GMT', 0],
  ['soon', null],
  ['', null],
  [undefined, null],
])('reads %j as %j', (header, seconds) => {
  expect(retryAfterSeconds(header)).toBe(seconds)
})
