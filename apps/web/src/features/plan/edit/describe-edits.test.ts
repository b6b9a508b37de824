import { applyEdit, editedDraftOf, type PlanEdit } from '@plangate/core/plan-editing'
import { expect, test } from 'vitest'
import { createTestPlanSet, testOptionAt } from '../../../shared/testing/test-plan.ts'
import { describeEdits } from './describe-edits.ts'

const planSet = createTestPlanSet()
const start = editedDraftOf(planSet)
const [base, box] = planSet.workItems
if (!base || !box) throw new Error('the test plan needs two work items')
const key = testOptionAt(planSet, 1).id

test.each<[PlanEdit, string[]]>([
  [
    { kind: 'change_item', id: base.id, change: { hours: { high: 100.004 } } },
    ['The base: hours 20 / 40 / 90 → 20 / 40 / 100'],
  ],
  [
    { kind: 'change_item', id: base.id, change: { title: 'A', value: 2 } },
    ['The base: title The base → A; value 10 → 2'],
  ],
  [{ kind: 'change_item', id: box.id, change: { dependsOn: [] } }, ['The box: depends on The base → nothing']],
  [{ kind: 'change_item', id: base.id, change: { hours: {} } }, []],
  [{ kind: 'include_item', id: base.id, key, isIn: false }, ['Option An option: 1 work item fewer']],
  [
    { kind: 'change_option', key, change: { engineers: 3, cons: ['One', 'Two'] } },
    ['Option An option: engineers 2 → 3; other words'],
  ],
])('says what an edit changed: %j', (edit, said) => {
  expect(describeEdits(start, applyEdit(start, edit))).toEqual(said)
})

test('names work and options that came and went', () => {
  const hours = { low: 1, likely: 2, high: 3 }
  const item = { title: 'New', discipline: 'data', hours, value: 1, addresses: base.addresses } as const
  const edits: PlanEdit[] = [
    { kind: 'copy_option', key },
    { kind: 'drop_option', key: testOptionAt(planSet, 0).id },
    { kind: 'add_item', after: null, item: { ...item, addresses: [...item.addresses] } },
    { kind: 'remove_item', id: base.id },
  ]
  expect(describeEdits(start, edits.reduce(applyEdit, start))).toEqual([
    'Removed: The base',
    'Added: New, 1 / 2 / 3 hours',
    'The box: depends on The base → nothing',
    'Option dropped: An option',
    'Option An option: 1 work item more; 1 work item fewer',
    'Option added: An option, copy',
  ])
})
