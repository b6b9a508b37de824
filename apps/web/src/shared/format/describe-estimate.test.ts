import { expect, test } from 'vitest'
import { describeWeeks } from './describe-estimate.ts'

test.each([
  [3.4, 6.2, 'likely 3 weeks, safely 6'],
  [5.6, 6.4, 'likely and safely 6 weeks'],
  [0.6, 1.4, 'likely and safely 1 week'],
  [0.4, 1.4, 'likely under a week, safely 1'],
  [0.4, 0.9, 'under a week'],
])('%d weeks at P50 and %d at P80 are "%s"', (p50, p80, words) => {
  expect(describeWeeks({ weeks: { p10: 0.1, p50, p80, p90: 9 } })).toBe(words)
})
