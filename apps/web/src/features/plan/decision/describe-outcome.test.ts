import { expect, test } from 'vitest'
import { createTestPlan, testOptionAt } from '../../../shared/testing/test-plan.ts'
import { describeOutcome } from './describe-outcome.ts'

const option = testOptionAt(createTestPlan(), 1)
const nothing = { date: null, budget: null, both: null }
const figures = /^Likely \d+ weeks?, safely \d+; \$\d+k–\$\d+k/

test('names weeks and cost, likely and safely, and nothing else without a target', () => {
  const words = describeOutcome(option, nothing, { currency: 'USD' })
  expect(words).toMatch(figures)
  expect(words).not.toContain('chance')
})

test('names the chance of both targets, or of the one that there is', () => {
  const both = describeOutcome(
    option,
    { date: 0.9, budget: 0.85, both: 0.81 },
    {
      weeks: 9,
      budget: 44_000,
      currency: 'USD',
    },
  )
  expect(both).toMatch(/; 81% chance to meet both your targets\.$/)
  expect(describeOutcome(option, { ...nothing, date: 0.9 }, { weeks: 9, currency: 'USD' })).toMatch(
    /; 90% chance to ship in 9 weeks\.$/,
  )
  expect(describeOutcome(option, { ...nothing, budget: 0.004 }, { budget: 5_000, currency: 'USD' })).toMatch(
    /; under 1% chance to stay within \$5,000\.$/,
  )
})
