import { expect, test } from 'vitest'
import { formatRateBand } from './rate.ts'

test('formats a band, and one number when both ends are the same', () => {
  const bands = [
    { low: 90, high: 110 },
    { low: 100, high: 100 },
  ]
  expect(bands.map((band) => formatRateBand(band, 'USD'))).toEqual(['$90–$110 per hour', '$100 per hour'])
  expect(formatRateBand({ low: 80, high: 100.5 }, 'EUR')).toBe('€80–€100.5 per hour')
})
