import { Brief, WorkItemId } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { createTestPlan, testOptionAt } from '../../../shared/testing/test-plan.ts'
import { cutToMustHaves } from './cut-to-must-haves.ts'

const plan = createTestPlan()
const option = testOptionAt(plan, 1)
const needs = Brief.shape.needs.parse([
  { id: 'must', text: 'Bookings', priority: 'must' },
  { id: 'could', text: 'Reports', priority: 'could' },
])

/** The test plan, whose items serve these needs. */
function serving(byItem: Record<string, string>) {
  const workItems = plan.workItems.map((item) => {
    const words = byItem[item.id]
    return words === undefined ? item : { ...item, addresses: [{ part: 'needs' as const, words }] }
  })
  return { workItems }
}

test('takes out work that serves no must-have', () => {
  expect(cutToMustHaves(option, serving({ base: 'Bookings', lid: 'Reports' }), needs ?? [])).toEqual({
    options: [{ optionId: option.id, takeOut: [WorkItemId.parse('lid')] }],
  })
})

test('keeps what other work builds on, and work that serves no need', () => {
  expect(cutToMustHaves(option, serving({ base: 'Reports', lid: 'Bookings' }), needs ?? [])).toBeNull()
})

test('changes nothing where everything serves a must-have', () => {
  expect(cutToMustHaves(option, serving({ base: 'Bookings' }), needs ?? [])).toBeNull()
})
