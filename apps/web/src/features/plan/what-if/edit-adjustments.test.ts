import { findAdjustmentIssues } from '@plangate/core/analysis'
import { Adjustments, OptionId, WorkItemId } from '@plangate/core/schemas'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createTestPlan, testOptionAt } from '../../../shared/testing/test-plan.ts'
import {
  findToggleIssues,
  hasItem,
  normalizeAdjustments,
  toggleItem,
  toggleItemWithDependencies,
} from './edit-adjustments.ts'

const plan = createTestPlan()
const [small, whole] = [testOptionAt(plan, 0), testOptionAt(plan, 1)]
const item = (id: string) => WorkItemId.parse(id)
const anyItem = fc.constantFrom(...plan.workItems.map(({ id }) => id))
const anyOption = fc.constantFrom(...plan.options)

describe('tidyChanges', () => {
  test('keeps nothing of what comes to nothing', () => {
    const { rate, focusedHoursPerWeek } = plan.assumptions
    const options = [{ optionId: whole.id, engineers: whole.engineers, takeOut: [], putIn: [] }]
    expect(normalizeAdjustments(plan, {})).toBeUndefined()
    expect(normalizeAdjustments(plan, { rate, focusedHoursPerWeek, options })).toBeUndefined()
  })

  test('keeps what makes a difference, of every option that the plan has', () => {
    const rate = { low: 90, high: 110 }
    const unknown = OptionId.parse('01900000-0000-7000-8000-00000000000c')
    const changes: Adjustments = {
      rate,
      focusedHoursPerWeek: plan.assumptions.focusedHoursPerWeek,
      options: [
        { optionId: unknown, engineers: 4 },
        { optionId: whole.id, takeOut: [item('lid')] },
        { optionId: small.id, engineers: 3 },
      ],
    }
    expect(normalizeAdjustments(plan, changes)).toEqual({
      rate,
      options: [
        { optionId: small.id, engineers: 3 },
        { optionId: whole.id, takeOut: ['lid'] },
      ],
    })
  })
})

describe('toggling an item', () => {
  test('moves it, and moves it back', () => {
    fc.assert(
      fc.property(anyOption, anyItem, (option, id) => {
        const once = toggleItem(option, {}, id)
        expect(hasItem(option, once, id)).toBe(!option.workItemIds.includes(id))
        expect(normalizeAdjustments(plan, toggleItem(option, once, id))).toBeUndefined()
      }),
    )
  })

  test('is told when another item needs it', () => {
    expect(findToggleIssues(plan, whole, {}, item('box'))).toMatchObject([
      { kind: 'dependency_missing', workItemId: 'lid', missing: 'box' },
    ])
    expect(findToggleIssues(plan, whole, {}, item('lid'))).toEqual([])
  })

  test('is not held up by what is impossible already', () => {
    const torn: Adjustments = { options: [{ optionId: whole.id, takeOut: [item('base')] }] }
    expect(findToggleIssues(plan, whole, torn, item('lid'))).toEqual([])
    expect(findToggleIssues(plan, whole, torn, item('base'))).toEqual([])
  })

  test('with its ties takes what needs it along, and brings what it needs', () => {
    expect(toggleItemWithDependencies(plan, whole, {}, item('box'))?.options).toEqual([
      { optionId: whole.id, takeOut: ['box', 'lid'] },
    ])
    expect(toggleItemWithDependencies(plan, small, {}, item('lid'))?.options).toEqual([
      { optionId: small.id, putIn: ['lid', 'box'] },
    ])
    expect(toggleItemWithDependencies(plan, whole, {}, item('base'))).toBeNull()
  })

  test('with its ties always gives changes that can be made, or none', () => {
    fc.assert(
      fc.property(anyOption, fc.array(anyItem, { maxLength: 8 }), (option, ids) => {
        const changes = ids.reduce<Adjustments>(
          (made, id) => toggleItemWithDependencies(plan, option, made, id) ?? made,
          {},
        )
        expect(findAdjustmentIssues(plan, Adjustments.parse(changes))).toEqual([])
      }),
    )
  })
})
