import { expect, test } from 'vitest'
import { createTestPlan } from '../../../shared/testing/test-plan.ts'
import { describeCorrelation, describeDrivers, describeRest } from './describe-drivers.ts'
import { readDrivers } from './read-drivers.ts'
import { driverOf, manyDrivers } from './testing/driver-of.ts'

const { workItems } = createTestPlan()

test('describes the two strongest drivers with their ranges', () => {
  const list = readDrivers([driverOf(null, 2, 9), driverOf('box', 4, 6)], workItems)
  expect(describeDrivers(list, 'weeks', 5)).toBe(
    'Safely (P80), it takes 5.0 weeks. What moves it most is how well the brief is known: 2.0 weeks when it goes well, 9.0 weeks when it does not. Next is “The box”: 4.0 weeks when it goes well, 6.0 weeks when it does not.',
  )
  expect(describeDrivers({ shown: [], rest: [] }, 'weeks', 0)).toContain('no drivers')
})

test('sums up the remaining drivers by the largest swing among them', () => {
  expect(describeRest(manyDrivers.slice(12), 'hours')).toBe('2 more work items each move it by at most 8 hours.')
  expect(describeRest([driverOf('box', 6, 4)], 'weeks')).toBe('1 more work item moves it by at most 2.0 weeks.')
  expect(describeRest([], 'weeks')).toBeNull()
})

test.each([
  [0.956, 'strong (0.96)'],
  [0.3, 'moderate (0.30)'],
  [-0.2, 'weak, the other way (-0.20)'],
  [0.02, 'very weak (0.02)'],
  [-0.02, 'very weak (-0.02)'],
])('calls a correlation of %d %s', (correlation, words) => {
  expect(describeCorrelation(correlation)).toBe(words)
})
