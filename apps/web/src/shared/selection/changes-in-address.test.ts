import { type Adjustments, OptionId, type PlanSet, WorkItemId } from '@plangate/core/schemas'
import { defaultParseSearch, defaultStringifySearch } from '@tanstack/react-router'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPlanSearch } from '../../features/plan/plan-search.ts'
import { findSharedChanges } from '../../features/plan/shared-by-link.ts'
import { createTestPlanSet } from '../testing/test-plan.ts'
import { readChanges, writeChanges } from './changes-in-address.ts'

/** As large as a plan set may be, with the longest ids; an option has every second or third item, or all. */
const planSet = largestPlan()

function largestPlan(): PlanSet {
  const small = createTestPlanSet()
  const [item] = small.workItems
  const [option] = small.options
  if (!item || !option) throw new Error('the test plan has items and options')
  const workItems = Array.from({ length: 250 }, (_, index) => ({
    ...item,
    id: WorkItemId.parse(`${index}-`.padEnd(64, 'x')),
  }))
  const options = [1, 2, 3].map((step) => ({
    ...option,
    id: OptionId.parse(`01900000-0000-7000-8000-00000000000${step}`),
    workItemIds: workItems.filter((_, index) => index % step === 0).map(({ id }) => id),
  }))
  return { ...small, workItems, options }
}

/** Toggles of each option, as the what-if keeps them. */
const toggled = fc
  .array(fc.uniqueArray(fc.nat({ max: 249 }), { maxLength: 250 }), { minLength: 3, maxLength: 3 })
  .map((places) =>
    planSet.options.flatMap(({ id, workItemIds }, place) => {
      const ids = planSet.workItems
        .filter((_, index) => places[place]?.includes(index))
        .map((item) => item.id)
        .toSorted()
      const takeOut = ids.filter((item) => workItemIds.includes(item))
      const putIn = ids.filter((item) => !workItemIds.includes(item))
      if (ids.length === 0) return []
      return [{ optionId: id, ...(takeOut.length > 0 && { takeOut }), ...(putIn.length > 0 && { putIn }) }]
    }),
  )

const assumed = fc.constantFrom<Adjustments>({}, { rate: { low: 90, high: 120 } }, { focusedHoursPerWeek: 31.5 })

/** What the page reads after a reload of the address. */
function reload(changes: Adjustments | undefined, shown: PlanSet = planSet): Adjustments {
  const address = defaultStringifySearch(writeChanges(planSet, changes))
  return findSharedChanges(shown, readPlanSearch(defaultParseSearch(address)))
}

test('any changes survive a reload, in an address of less than 4 kB', () => {
  fc.assert(
    fc.property(toggled, assumed, fc.boolean(), (options, rest, hasTeams) => {
      const teams = hasTeams ? options.map((own) => ({ ...own, engineers: 7 })) : options
      const changes: Adjustments = { ...rest, ...(teams.length > 0 && { options: teams }) }
      expect(reload(changes)).toEqual(changes)
      expect(defaultStringifySearch(writeChanges(planSet, changes)).length).toBeLessThan(4_000)
    }),
    { numRuns: 100 },
  )
})

test('a few changes are named, so that the address of an earlier version means the same', () => {
  const [option] = planSet.options
  const takeOut = planSet.workItems.slice(0, 3).map(({ id }) => id)
  const changes: Adjustments = { options: [{ optionId: option?.id ?? OptionId.parse(''), takeOut }] }
  expect(writeChanges(planSet, changes)).toEqual({ changes, toggles: undefined })
  expect(readChanges(planSet, { changes })).toEqual(changes)
  expect(writeChanges(planSet, undefined)).toEqual({ changes: undefined, toggles: undefined })
})

test('positions of another version count as missing, and so do unreadable ones', () => {
  const takeOut = planSet.workItems.map(({ id }) => id).toSorted()
  const options = planSet.options.slice(0, 1).map(({ id }) => ({ optionId: id, takeOut }))
  const changes = { focusedHoursPerWeek: 30, options }
  expect(reload(changes, { ...planSet, version: planSet.version + 1 })).toEqual({ focusedHoursPerWeek: 30 })
  for (const toggles of ['', '~', 'ff', `${planSet.version}`, `${planSet.version}~zz~--`])
    expect(readChanges(planSet, { changes: { focusedHoursPerWeek: 30 }, toggles })).toEqual({ focusedHoursPerWeek: 30 })
})

test('what changes nothing leaves the address of the plan', () => {
  expect(writeChanges(planSet, {})).toEqual({ changes: undefined, toggles: undefined })
})
