import { expect, test } from 'vitest'
import { createTestPlanSet, testOptionAt } from '../../shared/testing/test-plan.ts'
import { readTyped, selectedItems, typedFrom } from './hours-form.ts'

const planSet = createTestPlanSet()
const items = selectedItems({ planSet, option: testOptionAt(planSet, 1), rate: planSet.assumptions.rate })
const [first, second] = items
if (first === undefined || second === undefined) throw new Error('an option has items')
const recorded = typedFrom(items, { items: [{ workItemId: first.id, state: 'done', hours: 7.5, on: '2027-03-01' }] })

test('begins with what is recorded, and with empty hours', () => {
  expect(recorded[first.id]).toEqual({ state: 'done', hours: '7.5' })
  expect(recorded[second.id]).toEqual({ state: 'open', hours: '' })
})

test('records only what was changed', () => {
  expect(readTyped(recorded, recorded, items)).toEqual({ changed: [], wrong: [] })
  const typed = { ...recorded, [second.id]: { state: 'done' as const, hours: ' 12 ' } }
  expect(readTyped(typed, recorded, items).changed).toEqual([{ workItemId: second.id, state: 'done', hours: 12 }])
})

test.each(['a lot', '-3', '1,5', '1e99'])('does not take "%s" for hours', (hours) => {
  const typed = { ...recorded, [second.id]: { state: 'open' as const, hours } }
  expect(readTyped(typed, recorded, items)).toEqual({ changed: [], wrong: [second.id] })
})
