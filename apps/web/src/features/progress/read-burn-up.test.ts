import { type ItemState, SelectionId, type WorkProgress } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { createTestPlanSet, testOptionAt } from '../../shared/testing/test-plan.ts'
import { readBurnUp } from './read-burn-up.ts'

const planSet = createTestPlanSet()
const option = testOptionAt(planSet, 1)
const work = { planSet, option, rate: planSet.assumptions.rate }

/** The three items of the option in these states, all recorded on this day. */
function progress(states: ItemState[], on: string, weeks: number): WorkProgress {
  return {
    selectionId: SelectionId.parse(planSet.id),
    planSetId: planSet.id,
    startedOn: '2026-11-23',
    items: states.flatMap((state, place) => {
      const workItemId = option.workItemIds[place]
      return workItemId === undefined ? [] : [{ workItemId, state, hours: 10, on }]
    }),
    totals: null,
    outcome: { state: 'running', paidHours: 30, weeks, passed: [] },
    reviews: [],
  }
}

const doneAt = (week: number, of: WorkProgress) => readBurnUp(of, work).find((row) => row.week === week)?.done

test('what is done rises on the day of its record, and ends with the latest one', () => {
  const soFar = progress(['done', 'done', 'open'], '2026-11-29', 2)
  expect(doneAt(0, soFar)).toBe(0)
  expect(doneAt(1, soFar)).toBeCloseTo(2 / 3, 12)
  expect(doneAt(2, soFar)).toBeCloseTo(2 / 3, 12)
  expect(readBurnUp(soFar, work).at(-1)?.done).toBeNull()
})

test('dropped items do not count', () => {
  expect(doneAt(1, progress(['done', 'dropped', 'dropped'], '2026-11-29', 1))).toBe(1)
})

test('the band begins at nothing and ends at all of it once P90 is over', () => {
  const rows = readBurnUp(progress([], '2026-11-29', 0), work)
  expect(rows[0]).toMatchObject({ week: 0, band: [0, 0], even: 0 })
  expect(rows.at(-1)).toMatchObject({ band: [1, 1], even: 1 })
  for (const { band, even } of rows) {
    expect(band[0]).toBeLessThanOrEqual(even)
    expect(even).toBeLessThanOrEqual(band[1])
  }
})
