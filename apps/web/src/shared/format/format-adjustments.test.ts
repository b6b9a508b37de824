import type { AdjustmentIssue } from '@plangate/core/analysis'
import { OptionId, WorkItemId } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { createTestPlan, testOptionAt } from '../testing/test-plan.ts'
import { formatAdjustmentIssue, formatAdjustments } from './format-adjustments.ts'

const plan = createTestPlan()
const { id: optionId } = testOptionAt(plan, 1)
const item = (id: string) => WorkItemId.parse(id)

test('describes adjustments and what they replace', () => {
  const changes = {
    rate: { low: 100, high: 100 },
    focusedHoursPerWeek: 30,
    options: [{ optionId, engineers: 1, takeOut: [item('lid')], putIn: [item('paint')] }],
  }
  expect(formatAdjustments(plan, changes)).toEqual([
    '$100 per hour instead of $150–$190 per hour',
    '30 focused hours per engineer per week instead of 25',
    'Option B: 1 engineer instead of 2',
    'Option B: without "The lid"',
    'Option B: with "The paint"',
  ])
})

const box = { optionId, workItemId: item('box'), path: [] }

test.each<[AdjustmentIssue, string]>([
  [
    { kind: 'unknown_option', optionId: OptionId.parse('01900000-0000-7000-8000-00000000000c'), path: [] },
    'They name an option that this plan does not have. They may be made for another version of it.',
  ],
  [{ ...box, kind: 'unknown_item', workItemId: item('roof') }, 'The plan has no work item "roof".'],
  [{ ...box, kind: 'not_in_option' }, '"The box" cannot be taken out of option B, which does not have it.'],
  [{ ...box, kind: 'already_in_option' }, '"The box" cannot be put into option B, which has it already.'],
  [
    { ...box, kind: 'dependency_missing', missing: item('base') },
    '"The box" needs "The base", which option B would leave out.',
  ],
  [{ kind: 'nothing_left', optionId, path: [] }, 'Nothing would be left of option B.'],
  [{ kind: 'too_many_items', optionId, limit: 60, path: [] }, 'More than 60 work items do not go into option B.'],
])('explains %o', (issue, words) => {
  expect(formatAdjustmentIssue(plan, issue)).toBe(words)
})
