import { expect, test } from 'vitest'
import { formatRateBand, formatRateBandWithCode } from './rate.ts'

test('formats a band, and one number when both ends are the same', () => {
  const bands = [
    { low: 90, high: 110 },
    { low: 100, high: 100 },
  ]
  expect(bands.map((band) => formatRateBand(band, 'USD'))).toEqual(['$90-110 per hour', '$100 per hour'])
  expect(bands.map((band) => formatRateBandWithCode(band, 'USD'))).toEqual(['90-110 USD per hour', '100 USD per hour'])
  expect(formatRateBandWithCode({ low: 80, high: 100.5 }, 'EUR')).toBe('80-100.5 EUR per hour')
})
