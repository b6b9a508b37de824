import { expect, test } from 'vitest'
import { formatRateBand, formatRateBandWithCode } from './rate.ts'

test('formats a band, and one number when both ends are the same', () => {
  const bands = [
    { low: 90, high: 110 },
    { low: 100, high: 100 },
  ]
  expect(bands.map(formatRateBand)).toEqual(['$90-110 per hour', '$100 per hour'])
  expect(bands.map(formatRateBandWithCode)).toEqual(['90-110 USD per hour', '100 USD per hour'])
  expect(formatRateBandWithCode({ low: 80, high: 100.5 })).toBe('80-100.5 USD per hour')
})
