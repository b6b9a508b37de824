import type { Driver } from '@plangate/core/analysis'
import { WorkItemId } from '@plangate/core/schemas'
import { describe, expect, test } from 'vitest'
import { createTestPlan } from '../../../shared/testing/test-plan.ts'
import { readDrivers, sayCorrelation, sayDrivers, sayRest } from './read-drivers.ts'

const { workItems } = createTestPlan()

function driver(id: string | null, from: number, to: number): Driver {
  return {
    workItemId: id === null ? null : WorkItemId.parse(id),
    correlation: 0.5,
    low: { p50: from - 1, p80: from },
    high: { p50: to - 1, p80: to },
    swing: to - from,
  }
}

const many = Array.from({ length: 14 }, (_, index) => driver(`item-${index}`, 10, 30 - index))

describe('readDrivers', () => {
  test('calls items by their titles, and the shared factor by what it stands for', () => {
    const { shown, rest } = readDrivers([driver(null, 2, 9), driver('box', 4, 6)], workItems)
    expect(shown.map(({ name }) => name)).toEqual(['How well the brief is known', 'The box'])
    expect(shown.map(({ item }) => item?.id ?? null)).toEqual([null, 'box'])
    expect(rest).toEqual([])
  })

  test('shows the twelve strongest and keeps the others together', () => {
    const { shown, rest } = readDrivers(many, workItems)
    expect(shown.map(({ swing }) => swing)).toEqual(many.slice(0, 12).map(({ swing }) => swing))
    expect(rest).toEqual(many.slice(12))
  })
})

describe('in words', () => {
  test('the strongest two are told with their ranges', () => {
    const list = readDrivers([driver(null, 2, 9), driver('box', 4, 6)], workItems)
    expect(sayDrivers(list, 'weeks', 5)).toBe(
      'With a chance of 80 % it takes no more than 5.0 weeks. What moves it most is how well the brief is known: 2.0 weeks when it goes well, 9.0 weeks when it does not. Next is "The box": 4.0 weeks when it goes well, 6.0 weeks when it does not.',
    )
    expect(sayDrivers({ shown: [], rest: [] }, 'weeks', 0)).toContain('Nothing drives it')
  })

  test('the rest are told by the most that one of them does', () => {
    expect(sayRest(many.slice(12), 'hours')).toBe('2 more work items each move it by at most 8 hours.')
    expect(sayRest([driver('box', 6, 4)], 'weeks')).toBe('1 more work item moves it by at most 2.0 weeks.')
    expect(sayRest([], 'weeks')).toBeNull()
  })

  test.each([
    [0.956, 'strong (0.96)'],
    [0.3, 'moderate (0.30)'],
    [-0.2, 'weak, the other way (-0.20)'],
    [0.02, 'very weak (0.02)'],
    [-0.02, 'very weak (-0.02)'],
  ])('a correlation of %d is %s', (correlation, words) => {
    expect(sayCorrelation(correlation)).toBe(words)
  })
})
