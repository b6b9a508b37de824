import { expect, test } from 'vitest'
import { OptionId } from '../schemas/index.ts'
import { findSelectionStatus, isSelectedWith, type SelectionToCheck } from './selection-status.ts'

const optionId = OptionId.parse('01900000-0000-7000-8000-00000000000a')
const other = OptionId.parse('01900000-0000-7000-8000-00000000000b')
const changes = { rate: { low: 90, high: 110 } }

const planned: SelectionToCheck = { stale: false, selection: { optionId, changes: null } }
const adjusted: SelectionToCheck = { stale: false, selection: { optionId, changes } }
const stale: SelectionToCheck = { stale: true, selection: { optionId, changes: null } }

test('says whether an option is selected as planned, with adjustments, or stale', () => {
  const states = [planned, adjusted, stale, { ...adjusted, stale: true }]
  expect(states.map((each) => findSelectionStatus(each, optionId))).toEqual(['planned', 'adjusted', 'stale', 'stale'])
})

test('says nothing of an option that is not selected', () => {
  expect(findSelectionStatus(undefined, optionId)).toBeNull()
  expect([planned, adjusted, stale].map((each) => findSelectionStatus(each, other))).toEqual([null, null, null])
})

test('distinguishes selections by their adjustments, in any order of their keys', () => {
  expect([planned, adjusted, stale].map((each) => isSelectedWith(each, optionId, null))).toEqual([true, false, false])
  const reordered = { rate: { high: 110, low: 90 } }
  expect([planned, adjusted].map((each) => isSelectedWith(each, optionId, reordered))).toEqual([false, true])
  expect(isSelectedWith({ ...adjusted, stale: true }, optionId, changes)).toBe(false)
  expect(isSelectedWith(adjusted, optionId, { rate: { low: 91, high: 110 } })).toBe(false)
  expect(isSelectedWith(planned, other, null)).toBe(false)
})
