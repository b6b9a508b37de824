import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WorkItem } from '../../schemas/index.ts'
import { arbitraryWork, someItem } from '../testing/some-work.ts'
import { buildWorkNetwork } from '../work-network.ts'
import { mostAtOnce } from './most-at-once.ts'

const item = (id: string, ...dependsOn: string[]) => someItem({ id, hours: { low: 1, high: 2 }, dependsOn })
const most = (items: readonly WorkItem[]) => mostAtOnce(buildWorkNetwork(items, ({ hours }) => hours.likely))

test.each<[string, WorkItem[], number]>([
  ['a chain', [item('a'), item('b', 'a'), item('c', 'b')], 1],
  ['items that wait for nothing', [item('a'), item('b'), item('c')], 3],
  ['a diamond', [item('a'), item('b', 'a'), item('c', 'a'), item('d', 'b', 'c')], 2],
  ['two chains that meet', [item('a'), item('b', 'a'), item('c'), item('d', 'c'), item('e', 'b', 'd')], 2],
  ['work that opens other work late', [item('a'), item('b', 'a'), item('c', 'b'), item('d', 'b'), item('e', 'b')], 3],
])('of %s can be done at once as many as do not wait for each other', (_, items, expected) => {
  expect(most(items)).toBe(expected)
})

/** Tries all sets of items: slow but simple. */
function mostBySearch(items: readonly WorkItem[]): number {
  const waitsFor = (later: WorkItem, earlier: WorkItem): boolean =>
    items.some((other) => later.dependsOn.includes(other.id) && (other === earlier || waitsFor(other, earlier)))
  const clashes = items.map((one) => items.map((other) => waitsFor(one, other) || waitsFor(other, one)))
  const grow = (chosen: number[], from: number): number =>
    Math.max(
      chosen.length,
      ...items.flatMap((_, next) =>
        next >= from && chosen.every((other) => !clashes[next]?.[other]) ? [grow([...chosen, next], next + 1)] : [],
      ),
    )
  return grow([], 0)
}

test('is what a search through all sets of items finds', () => {
  fc.assert(
    fc.property(arbitraryWork(8), (items) => {
      expect(most(items)).toBe(mostBySearch(items))
    }),
  )
})
