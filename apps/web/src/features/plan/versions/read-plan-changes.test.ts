import { expect, test } from 'vitest'
import { readPlanChanges } from './read-plan-changes.ts'
import { summarizeChanges } from './summarize-changes.ts'
import {
  allItems,
  firstVersion,
  leanOption,
  makeItem,
  makeOption,
  makePlanSet,
  rewriteOption,
  wholeOption,
} from './testing/some-versions.ts'

test('finds no visible change when the same version is written again', () => {
  const changes = readPlanChanges(
    firstVersion,
    makePlanSet(2, [rewriteOption(leanOption), rewriteOption(wholeOption)], allItems),
  )
  expect(changes.options.map(({ status }) => status)).toEqual(['same', 'same'])
  expect(summarizeChanges(changes, null)).toBe('Nothing has changed that can be seen.')
})

test('tells kept, changed, new and removed options apart', () => {
  const shorter = rewriteOption(leanOption, { workItemIds: ['a', 'b'], estimate: makeOption(9, '', [], 10.4).estimate })
  const before = makePlanSet(1, [leanOption, wholeOption, makeOption(4, 'Dear', ['d'], 30)], allItems)
  const changes = readPlanChanges(
    before,
    makePlanSet(2, [wholeOption, shorter, makeOption(3, 'Bought', ['e'], 4)], [...allItems, makeItem('e')]),
  )
  const shown = changes.options.map(({ status, name, letter, letterBefore }) => [status, name, letter, letterBefore])
  expect(shown).toEqual([
    ['kept', 'Whole', 'A', 'B'],
    ['changed', 'Lean', 'B', 'A'],
    ['new', 'Bought', 'C', null],
    ['gone', 'Dear', 'C', 'C'],
  ])
  expect(changes.options[1]).toMatchObject({
    before: { weeks: 14, hours: 420, cost: 7_000 },
    after: { weeks: 10.4, hours: 312, cost: 5_200 },
  })
  expect(summarizeChanges(changes, null)).toBe(
    'Safely (P80) 14.0 → 10.4 weeks for B. A kept as it was, C is new, 1 option gone. 1 item added, 1 moved between options.',
  )
})

test('names options by their own letters, which stay over versions', () => {
  const later = { ...makePlanSet(2, [wholeOption, makeOption(3, 'Bought', ['e'], 4)], [...allItems, makeItem('e')]) }
  const changes = readPlanChanges(firstVersion, { ...later, letters: ['B', 'D'] })
  expect(changes.options.map(({ status, letter, letterBefore }) => [status, letter, letterBefore])).toEqual([
    ['same', 'B', 'B'],
    ['new', 'D', null],
    ['gone', 'A', 'A'],
  ])
  expect(summarizeChanges(changes, null)).toContain('D is new, 1 option gone.')
  expect(changes.items.added).toMatchObject([{ id: 'e', letters: ['D'] }])
})

test('sorts items into cut, added, re-estimated, moved and reworded ones', () => {
  const [a, b, c] = [{ ...makeItem('a'), title: 'Item a, and its log' }, makeItem('b', 24), makeItem('c')]
  const after = [
    rewriteOption(leanOption, { workItemIds: ['a', 'b'] }),
    rewriteOption(wholeOption, { workItemIds: ['b', 'c', 'e'] }),
  ]
  const { items } = readPlanChanges(firstVersion, makePlanSet(2, after, [a, b, c, makeItem('e')]))
  expect(items.cut).toEqual([{ id: 'd', title: 'Item d', hours: 10, letters: ['B'] }])
  expect(items.added).toEqual([{ id: 'e', title: 'Item e', hours: 10, letters: ['B'] }])
  expect(items.reestimated.map(({ id, hours }) => [id, hours?.before.likely, hours?.after.likely])).toEqual([
    ['b', 10, 24],
  ])
  expect(items.moved).toEqual([
    { id: 'a', title: 'Item a, and its log', into: [], outOf: ['B'] },
    { id: 'c', title: 'Item c', into: [], outOf: ['A'] },
  ])
  expect(items.otherwise.map(({ id }) => id)).toEqual(['a'])
})

test('reports an item added to an option as moved, and one that no option includes any more as cut', () => {
  const before = makePlanSet(1, [leanOption, wholeOption], allItems)
  const after = [
    rewriteOption(leanOption, { workItemIds: ['a', 'b', 'd'] }),
    rewriteOption(wholeOption, { workItemIds: ['a', 'b', 'd'] }),
  ]
  const changes = readPlanChanges(before, makePlanSet(2, after, allItems))
  expect(changes.items.cut).toEqual([{ id: 'c', title: 'Item c', hours: 10, letters: ['A', 'B'] }])
  expect(changes.items.moved).toEqual([{ id: 'd', title: 'Item d', into: ['A'], outOf: [] }])
  expect(summarizeChanges(changes, null)).toContain('1 item cut, 1 moved between options.')
})

test('reports a new brief version and changed assumptions', () => {
  const other = { ...firstVersion.assumptions, draws: 500 }
  const swapped = makePlanSet(2, [rewriteOption(leanOption), rewriteOption(wholeOption)], allItems, {
    briefVersion: 2,
    assumptions: other,
  })
  const changes = readPlanChanges(firstVersion, swapped)
  expect(changes.assumptions?.names).toEqual(['draws'])
  expect(summarizeChanges(changes, null)).toBe('Brief version 1 → 2, 1 assumption changed.')
})
