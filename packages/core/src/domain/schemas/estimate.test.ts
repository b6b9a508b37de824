import { expect, test } from 'vitest'
import { WrittenRateBand } from './estimate.ts'

test.each([
  ['150-190', { low: 150, high: 190 }],
  ['80-100.5', { low: 80, high: 100.5 }],
  ['170', { low: 170, high: 170 }],
])('"%s" is a rate band', (written, band) => {
  expect(WrittenRateBand.parse(written)).toEqual(band)
})

test.each(['', '190-150', '0', '-5', '1e3', ' 150-190', '150-', '150-170-190', '20000000'])(
  '"%s" is not a rate band',
  (written) => {
    expect(WrittenRateBand.safeParse(written).success).toBe(false)
  },
)
