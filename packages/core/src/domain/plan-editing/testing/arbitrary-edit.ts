import fc from 'fast-check'
import { somePlan } from '../../plan-diff/testing/arbitrary-plan-set.ts'
import { type Draft, WorkItemId } from '../../schemas/index.ts'
import { type EditedDraft, editedDraftOf } from '../edited-draft.ts'
import type { AddedItem, PlanEdit } from '../plan-edit.ts'

/** The draft of a plan as the fake writes it: three options. */
export const someDraft: EditedDraft = editedDraftOf(somePlan)

export const addedItem: AddedItem = {
  title: 'Import of old bookings',
  discipline: 'backend',
  hours: { low: 4, likely: 8, high: 16 },
  value: 0,
  addresses: [{ part: 'valueProp', words: 'all of it' }],
}

/** @throws {RangeError} when the draft has no work item at `place` */
export function itemAt({ workItems }: Pick<Draft, 'workItems'>, place: number) {
  const item = workItems[place]
  if (!item) throw new RangeError(`there is no work item at ${place}`)
  return item
}

/** @throws {RangeError} when the draft has no option at `place` */
export function optionAt({ options }: EditedDraft, place: number) {
  const option = options[place]
  if (!option) throw new RangeError(`there is no option at ${place}`)
  return option
}

const anyId = fc.constantFrom(...someDraft.workItems.map(({ id }) => id), WorkItemId.parse('not-there'))
const anyKey = fc.constantFrom(...someDraft.options.map(({ key }) => key), 'added-1', 'not-there')
const anyText = fc.constantFrom('', ' ', 'A title', 'x'.repeat(201), '\0')
const anyHours = fc.constantFrom(0, 0.1, 7.25, 40, 10_001)

const anyItemChange = fc.record(
  {
    title: anyText,
    value: fc.constantFrom(0, 12.5, 1_001),
    runningCost: fc.constantFrom(
      null,
      { low: 0, high: 0 },
      { low: 9, high: 20.5 },
      { low: 9, high: 8 },
      { low: -1, high: 2e9 },
    ),
    dependsOn: fc.uniqueArray(fc.constantFrom(...someDraft.workItems.map(({ id }) => id)), { maxLength: 3 }),
    hours: fc.record({ low: anyHours, likely: anyHours, high: anyHours }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
)

const anyOptionChange = fc.record(
  {
    name: anyText,
    engineers: fc.constantFrom(0, 1, 2.5, 10, 11),
    pros: fc.array(anyText, { maxLength: 6 }),
    engineeringImpact: anyText,
  },
  { requiredKeys: [] },
)

/** Edits that are meant well, and others that break a rule or name something that is not there. */
export const anyEdit: fc.Arbitrary<PlanEdit> = fc.oneof(
  fc.record({ kind: fc.constant('change_item' as const), id: anyId, change: anyItemChange }),
  fc.record({ kind: fc.constant('include_item' as const), id: anyId, key: anyKey, isIn: fc.boolean() }),
  fc.record({ kind: fc.constant('add_item' as const), after: fc.option(anyId), item: fc.constant(addedItem) }),
  fc.record({ kind: fc.constantFrom('remove_item' as const, 'split_item' as const), id: anyId }),
  fc.record({ kind: fc.constant('change_option' as const), key: anyKey, change: anyOptionChange }),
  fc.record({ kind: fc.constantFrom('copy_option' as const, 'drop_option' as const), key: anyKey }),
  fc.constant({ kind: 'include_dependencies' as const }),
)
