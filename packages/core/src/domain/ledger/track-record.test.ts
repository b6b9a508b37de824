import { describe, expect, test } from 'vitest'
import type { ForecastScore } from '../schemas/index.ts'
import { logRatio, trackRecord } from './track-record.ts'

const forecast = { p10: 60, p50: 100, p80: 140, p90: 180 }
const score = (actual: number, reached = 0.5): ForecastScore => ({ actual, forecast, writtenMedian: 100, reached })

describe('without any plan', () => {
  test('nothing is claimed, and the P80 is that of the prior', () => {
    const { p80OverMedian, ...rest } = trackRecord([])
    expect(rest).toEqual({ plans: 0, withinP80: null, factor: null, calibration: null, intervalScore: null })
    expect(p80OverMedian.with).toBe(p80OverMedian.without)
    expect(p80OverMedian.without).toBeCloseTo(1.81, 2)
  })
})

describe('with two plans', () => {
  const record = trackRecord([score(130), score(150)])

  test('says how many held, with a wide range, and draws no calibration', () => {
    expect(record).toMatchObject({ plans: 2, calibration: null, withinP80: { plans: 1 } })
    // Beta(3/2, 3/2) is symmetric.
    const { low = 0, high = 0 } = record.withinP80 ?? {}
    expect(low + high).toBeCloseTo(1, 9)
    expect(high - low).toBeGreaterThan(0.5)
  })

  test('multiplies the next forecast by more than 1 and less than these plans took', () => {
    const { factor = 0, low = 0, high = 0 } = record.factor ?? {}
    expect(factor).toBeGreaterThan(1.1)
    expect(factor).toBeLessThan(1.4)
    expect(low).toBeLessThan(factor)
    expect(high).toBeGreaterThan(factor)
  })
})

test('the interval score is the width, and ten times what lies outside', () => {
  const width = Math.log(180 / 60)
  expect(trackRecord([score(100)]).intervalScore).toBeCloseTo(width, 12)
  expect(trackRecord([score(200)]).intervalScore).toBeCloseTo(width + 10 * Math.log(200 / 180), 12)
  expect(trackRecord([score(30)]).intervalScore).toBeCloseTo(width + 10 * Math.log(2), 12)
})

test('from ten plans on, they are counted by the futures that took at most as long', () => {
  const reached = [0, 0.1, 0.2, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1]
  expect(trackRecord(reached.map((share) => score(100, share))).calibration).toEqual([2, 2, 1, 2, 3])
})

test('a plan is compared with its median from the hours as written, not with what history made of it', () => {
  expect(logRatio({ actual: 150, writtenMedian: 100 })).toBeCloseTo(Math.log(1.5), 12)
  const corrected = {
    actual: 150,
    forecast: { p10: 90, p50: 150, p80: 210, p90: 270 },
    writtenMedian: 100,
    reached: 0.5,
  }
  expect(trackRecord([corrected]).factor).toEqual(trackRecord([score(150)]).factor)
})
