import { OptionId } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { type ChoiceToCheck, findChoiceStatus, isChosenWith } from './choice-status.ts'

const optionId = OptionId.parse('01900000-0000-7000-8000-00000000000a')
const other = OptionId.parse('01900000-0000-7000-8000-00000000000b')
const changes = { rate: { low: 90, high: 110 } }

const chosen: ChoiceToCheck = { stale: false, selection: { optionId, changes: null } }
const changed: ChoiceToCheck = { stale: false, selection: { optionId, changes } }
const lapsed: ChoiceToCheck = { stale: true, selection: { optionId, changes: null } }

test('distinguishes options chosen as planned, with adjustments, and by a stale selection', () => {
  expect(
    [chosen, changed, lapsed, { ...changed, stale: true }].map((each) => findChoiceStatus(each, optionId)),
  ).toEqual(['chosen', 'changed', 'lapsed', 'lapsed'])
})

test('returns null for an option that is not chosen', () => {
  expect(findChoiceStatus(undefined, optionId)).toBeNull()
  expect([chosen, changed, lapsed].map((each) => findChoiceStatus(each, other))).toEqual([null, null, null])
})

test('isChosenWith requires the same adjustments and a selection that is not stale', () => {
  expect([chosen, changed, lapsed].map((each) => isChosenWith(each, optionId, null))).toEqual([true, false, false])
  expect([chosen, changed].map((each) => isChosenWith(each, optionId, structuredClone(changes)))).toEqual([false, true])
  expect(isChosenWith({ ...changed, stale: true }, optionId, changes)).toBe(false)
  expect(isChosenWith(changed, optionId, { rate: { low: 91, high: 110 } })).toBe(false)
  expect(isChosenWith(chosen, other, null)).toBe(false)
})
