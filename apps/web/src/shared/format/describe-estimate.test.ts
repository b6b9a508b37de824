import { expect, test } from 'vitest'
import {
  describeCost,
  describeSafeFigures,
  describeWeeks,
  explainCost,
  explainSafeFigures,
  explainWeeks,
} from './describe-estimate.ts'

test.each([
  [3.4, 6.2, 'likely 3 weeks, safely 6'],
  [5.6, 6.4, 'likely and safely 6 weeks'],
  [0.6, 1.4, 'likely and safely 1 week'],
  [0.4, 1.4, 'likely under a week, safely 1'],
  [0.4, 0.9, 'under a week'],
])('%d weeks at P50 and %d at P80 are "%s"', (p50, p80, words) => {
  expect(describeWeeks({ weeks: { p10: 0.1, p50, p80, p90: 9 } })).toBe(words)
})

const weeks = { p10: 2, p50: 3.4, p80: 6.2, p90: 9 }
const cost = {
  p10: { low: 8_000, high: 11_000 },
  p50: { low: 12_000, high: 18_000 },
  p80: { low: 22_000, high: 44_000 },
  p90: { low: 30_000, high: 60_000 },
}

test('a list says of P80 what cards say of it', () => {
  const safe = { weeks: weeks.p80, cost: cost.p80, currency: 'EUR' as const }
  expect(describeSafeFigures(safe)).toBe('safely 6 weeks, up to €44k')
  expect(describeWeeks({ weeks })).toContain('safely 6')
  expect(describeCost({ cost }, 'EUR')).toBe('€12k–€44k')
  expect(explainSafeFigures(safe)).toContain('Safely (P80): 6.2 weeks, and €22k–€44k')
  expect(explainWeeks({ weeks })).toContain('Safely (P80): 6.2')
  expect(explainCost({ cost }, 'EUR')).toContain('Safely (P80): €22k–€44k')
  expect(describeSafeFigures({ ...safe, weeks: 0.9 })).toBe('safely under a week, up to €44k')
})
