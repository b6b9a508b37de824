import { WorkItem } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { rankDisagreement } from './rank-disagreement.ts'

const hours = (likely: number) => ({ low: likely / 2, likely, high: likely * 2 })
const addresses = [{ part: 'needs', words: 'Lend.' }]
const item = (id: string) =>
  WorkItem.parse({ id, title: id, discipline: 'backend', hours: hours(10), value: 1, dependsOn: [], addresses })

test('the work that drafts disagree about most comes first, and work of one draft last', () => {
  const items = ['alone', 'agreed', 'disputed'].map(item)
  const sizes = [
    [null, hours(50), null],
    [hours(10), hours(11), null],
    [hours(10), hours(4), hours(30)],
  ]
  const researched = items.map(({ id: workItemId }, index) => ({ workItemId, sizes: sizes[index] ?? [] }))
  expect(rankDisagreement(items, researched).map((entry) => entry.item.id)).toEqual(['disputed', 'agreed', 'alone'])
})
