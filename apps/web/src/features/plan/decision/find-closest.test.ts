import { letterOf } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { createTestPlan, testOptionAt } from '../../../shared/testing/test-plan.ts'
import type { ComparedOption } from '../board/compare-options.ts'
import { findClosest } from './find-closest.ts'

const plan = createTestPlan()

function compared(place: number, both: number | null): ComparedOption {
  const option = testOptionAt(plan, place)
  const probabilities = { date: both, budget: both, both }
  const simulation = { id: option.id, probabilities, curve: [], tableRows: [] }
  return { option, simulation, letter: letterOf(plan, option.id), isRecommended: place === 0, dominatedBy: [] }
}

const targets = { weeks: 1, budget: 1_000 }

test('there is none where an option is likely to meet the targets, or without targets', () => {
  expect(findClosest([compared(0, 0.2), compared(1, 0.5)], targets)).toBeNull()
  expect(findClosest([compared(0, null), compared(1, null)], {})).toBeNull()
})

test('it is the one with the best chance', () => {
  expect(findClosest([compared(0, 0.1), compared(1, 0.3)], targets)?.letter).toBe('B')
})

test('a chance that is hardly there is better than none', () => {
  expect(findClosest([compared(0, 0), compared(1, 0.001)], targets)?.letter).toBe('B')
})

test('of equal chances, it is the one that exceeds the targets least', () => {
  expect(findClosest([compared(1, 0), compared(0, 0)], targets)?.letter).toBe('A')
})
