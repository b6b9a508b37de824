import { trackRecord } from '@plangate/core/ledger'
import type { ForecastScore } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { describeRecord } from './describe-record.ts'

const score = (actual: number): ForecastScore => ({
  actual,
  forecast: { p10: 60, p50: 100, p80: 140, p90: 180 },
  writtenMedian: 100,
  reached: 0.5,
})

test('without a plan, says where the spread comes from', () => {
  expect(describeRecord(trackRecord([]))).toEqual([
    'Until one of your plans is finished, the safe figure (P80) of a plan by our catalogue is 1.8 times its likely one (P50), which is what plans of others suggest.',
  ])
})

test('with two plans, says what they took, and that this is little', () => {
  const [within, took, little] = describeRecord(trackRecord([score(120), score(150)]))
  expect(within).toMatch(/^1 of 2 plans stayed within the safe figure \(P80\), .* anything from \d+% to \d+%\.$/)
  expect(took).toMatch(/^Your plans took 1\.\d times their forecast \(\d\.\d–\d\.\d\)\..* it would be 181\.$/)
  expect(little).toBe('2 plans say little: the ranges are wide for a reason.')
})
