import { findAdjustmentIssues } from '@plangate/core/analysis'
import { Adjustments, OptionId, WorkItemId } from '@plangate/core/schemas'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createTestPlan, testOptionAt } from '../../../shared/testing/test-plan.ts'
import {
  findToggleIssues,
  hasItem,
  normalizeAdjustments,
  scopeOf,
  toggleItem,
  toggleItemWithDependencies,
  withScope,
} from './edit-adjustments.ts'

const plan = createTestPlan()
const [small, whole] = [testOptionAt(plan, 0), testOptionAt(plan, 1)]
const item = (id: string) => WorkItemId.parse(id)
const anyItem = fc.constantFrom(...plan.workItems.map(({ id }) => id))
const anyOption = fc.constantFrom(...plan.options)

test('another scope keeps teams, rate and working week', () => {
  const rate = { low: 90, high: 110 }
  const teams = plan.options.map(({ id }) => ({ optionId: id, engineers: 7 }))
  const changes = { rate, focusedHoursPerWeek: 30, options: teams }
  const toggled = toggleItem(whole, changes, item('lid'))
  expect(withScope(plan, changes, scopeOf(toggled)).options).toEqual([
    { optionId: small.id, engineers: 7 },
    { optionId: whole.id, engineers: 7, takeOut: ['lid'] },
  ])
  expect(withScope(plan, toggled, scopeOf({}))).toEqual(changes)
})

describe('normalizeAdjustments', () => {
  test('drops adjustments that change nothing', () => {
    const { rate, focusedHoursPerWeek } = plan.assumptions
    const options = [{ optionId: whole.id, engineers: whole.engineers, takeOut: [], putIn: [] }]
    expect(normalizeAdjustments(plan, {})).toBeUndefined()
    expect(normalizeAdjustments(plan, { rate, focusedHoursPerWeek, options })).toBeUndefined()
  })

  test('keeps adjustments that change an option of the plan', () => {
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
  test('twice changes nothing', () => {
    fc.assert(
      fc.property(anyOption, anyItem, (option, id) => {
        const once = toggleItem(option, {}, id)
        expect(hasItem(option, once, id)).toBe(!option.workItemIds.includes(id))
        expect(normalizeAdjustments(plan, toggleItem(option, once, id))).toBeUndefined()
      }),
    )
  })

  test('reports an issue when another item depends on it', () => {
    expect(findToggleIssues(plan, whole, {}, item('box'))).toMatchObject([
      { kind: 'dependency_missing', workItemId: 'lid', missing: 'box' },
    ])
    expect(findToggleIssues(plan, whole, {}, item('lid'))).toEqual([])
  })

  test('does not report issues that were there before', () => {
    const broken: Adjustments = { options: [{ optionId: whole.id, takeOut: [item('base')] }] }
    expect(findToggleIssues(plan, whole, broken, item('lid'))).toEqual([])
    expect(findToggleIssues(plan, whole, broken, item('base'))).toEqual([])
  })

  test('with dependencies takes out what depends on it, and puts in what it depends on', () => {
    expect(toggleItemWithDependencies(plan, whole, {}, item('box'))?.options).toEqual([
      { optionId: whole.id, takeOut: ['box', 'lid'] },
    ])
    expect(toggleItemWithDependencies(plan, small, {}, item('lid'))?.options).toEqual([
      { optionId: small.id, putIn: ['lid', 'box'] },
    ])
    expect(toggleItemWithDependencies(plan, whole, {}, item('base'))).toBeNull()
  })

  test('with dependencies returns valid adjustments or null', () => {
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
