import { expect, test } from 'vitest'
import { applyEdit } from './apply-edit.ts'
import { findEditIssues } from './find-edit-issues.ts'
import { itemAt, someDraft } from './testing/arbitrary-edit.ts'
import { readRunningCost, writeRunningCost } from './written-running-cost.ts'

const { id } = itemAt(someDraft, 0)
const read = (text: string) => readRunningCost(text, 'USD')
const withCost = (text: string) =>
  applyEdit(someDraft, { kind: 'change_item', id, change: { runningCost: read(text) ?? null } })

test.each([
  ['50-120', '50-120'],
  [' 50 – 120 ', '50-120'],
  ['9.5 to 20', '9.5-20'],
  ['1,200-2,000', '1200-2000'],
  ['50', '50'],
  ['$50-120', '50-120'],
  ['$50 - $120', '50-120'],
  ['usd 50 to 120 USD', '50-120'],
  ['', ''],
])('reads %j, and writes it as %j', (typed, written) => {
  const draft = withCost(typed)
  expect(findEditIssues(draft)).toEqual([])
  expect(writeRunningCost(itemAt(draft, 0).runningCost)).toBe(written)
})

test('taking a running cost away gives the draft that never had one', () => {
  const away = applyEdit(withCost('50'), { kind: 'change_item', id, change: { runningCost: null } })
  expect(JSON.stringify(away)).toBe(JSON.stringify(someDraft))
})

test.each(['about fifty', '1-2-3', '$', '€50', '50 EUR'])('cannot read %j', (typed) => {
  expect(read(typed)).toBeUndefined()
})

test('reads a code that stands for a sign', () => {
  expect(readRunningCost('CHF 50-120', 'CHF')).toEqual({ low: 50, high: 120 })
})

test.each([
  ['0', /^Write an amount/],
  ['120-50', /^The first amount has to be at most the second/],
  ['9999999999', /^At most 1,000,000,000/],
])('names what is wrong with %j', (typed, words) => {
  expect(findEditIssues(withCost(typed))).toEqual([
    { place: { kind: 'item', id, field: 'runningCost' }, words: expect.stringMatching(words) },
  ])
})

test('splitting a work item does not double what it costs to run', () => {
  const { workItems } = applyEdit(withCost('50'), { kind: 'split_item', id })
  expect(workItems.flatMap(({ runningCost }) => runningCost ?? [])).toEqual([{ low: 50, high: 50 }])
})
