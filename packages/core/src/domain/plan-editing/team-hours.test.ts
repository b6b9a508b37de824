import { expect, test } from 'vitest'
import { applyEdit } from './apply-edit.ts'
import { withTeamHours } from './team-hours.ts'
import { addedItem, itemAt, someDraft } from './testing/arbitrary-edit.ts'

const before = someDraft.workItems
const { id } = itemAt(someDraft, 1)

test('marks hours that a person changed, and those of new work, as the team’s', () => {
  const edited = applyEdit(applyEdit(someDraft, { kind: 'change_item', id, change: { hours: { high: 50 } } }), {
    kind: 'add_item',
    after: null,
    item: addedItem,
  })
  const marked = withTeamHours(edited.workItems, before).filter(({ hoursFrom }) => hoursFrom === 'team')
  expect(marked.map((item) => item.id)).toEqual([itemAt(edited, 0).id, id])
})

test('leaves other work as it is: other words, another value, hours that were put back', () => {
  const change = { title: 'Other', value: 1, hours: itemAt(someDraft, 1).hours }
  const { workItems } = applyEdit(someDraft, { kind: 'change_item', id, change })
  expect(withTeamHours(workItems, before)).toEqual(workItems)
})
