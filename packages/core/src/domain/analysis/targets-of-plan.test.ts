import { describe, expect, test } from 'vitest'
import { dayAfterWeeks, targetsOfPlan } from './targets-of-plan.ts'

const createdAt = '2026-11-29T15:00:00.000Z'

describe('a launch date', () => {
  test('is weeks from the start date, or else from the day of the plan', () => {
    const assumptions = { startDate: '2026-12-07' }
    expect(targetsOfPlan({ launchBy: '2026-12-28' }, { assumptions, createdAt })).toMatchObject({ weeks: 3 })
    expect(targetsOfPlan({ launchBy: '2026-12-20' }, { assumptions: {}, createdAt })).toMatchObject({ weeks: 3 })
  })

  test('counts beside weeks where it is sooner, as no time once it has passed, and not at all without a first day', () => {
    const weeksFor = (weeks: number, launchBy: string) =>
      targetsOfPlan({ weeks, launchBy }, { assumptions: {}, createdAt }).weeks
    expect([weeksFor(2, '2026-12-20'), weeksFor(9, '2026-12-20'), weeksFor(9, '2026-01-01')]).toEqual([2, 3, 0])
    expect(targetsOfPlan({ launchBy: '2026-12-20' }, { assumptions: {} })).not.toHaveProperty('weeks')
  })
})

test('a budget counts in the currency of the plan alone, and one without a currency is in USD', () => {
  const budgetIn = (currency: string | undefined, planned: string | undefined) =>
    targetsOfPlan(
      { budget: 9, ...(currency !== undefined && { currency }) },
      { assumptions: planned === undefined ? {} : { currency: planned } },
    )
  expect(budgetIn('EUR', 'EUR')).toEqual({ budget: 9, currency: 'EUR' })
  expect(budgetIn(undefined, undefined)).toEqual({ budget: 9, currency: 'USD' })
  expect([budgetIn(undefined, 'EUR'), budgetIn('EUR', undefined)]).toEqual([{ currency: 'EUR' }, { currency: 'USD' }])
})

test('work that ends within a day is done by the next', () => {
  expect([0, 1, 1.1, 22.5].map((weeks) => dayAfterWeeks('2026-12-07', weeks))).toEqual([
    '2026-12-07',
    '2026-12-14',
    '2026-12-15',
    '2027-05-14',
  ])
})
