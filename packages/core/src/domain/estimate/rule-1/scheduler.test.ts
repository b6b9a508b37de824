import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WorkItem } from '../../schemas/index.ts'
import { arbitraryWork, someItem } from '../testing/some-work.ts'
import { buildWorkNetwork } from '../work-network.ts'
import { medianHours } from './lognormal.ts'
import { Scheduler } from './scheduler.ts'

const exactly = (id: string, hours: number, ...dependsOn: string[]) =>
  someItem({ id, hours: { low: hours, high: hours }, dependsOn })

/** Hours until everything is done when each item takes its P10. */
function makespan(items: readonly WorkItem[], engineers: number): number {
  const network = buildWorkNetwork(items, medianHours)
  const lowOf = new Map(items.map((item) => [item.id, item.hours.low]))
  return new Scheduler(network, engineers).makespan(Float64Array.from(network.ids, (id) => lowOf.get(id) ?? 0))
}

function total(items: readonly WorkItem[]): number {
  return items.reduce((sum, item) => sum + item.hours.low, 0)
}

/** Hours of the longest chain of dependent items. Tries all chains: slow but simple, to check the fast version. */
function longestChain(items: readonly WorkItem[]): number {
  const until = (item: WorkItem): number =>
    item.hours.low + Math.max(0, ...items.filter((other) => item.dependsOn.includes(other.id)).map(until))
  return Math.max(...items.map(until))
}

describe('plans that can be checked by hand', () => {
  test('one engineer does one item after the other', () => {
    expect(makespan([exactly('a', 5), exactly('b', 7, 'a'), exactly('c', 3)], 1)).toBe(15)
  })

  test('two engineers share independent items', () => {
    expect(makespan([exactly('a', 5), exactly('b', 7), exactly('c', 3)], 2)).toBe(8)
  })

  test('an item waits for its dependency, which leaves the second engineer idle', () => {
    expect(makespan([exactly('a', 5), exactly('b', 7, 'a')], 2)).toBe(12)
  })

  test('the head of a long chain goes first', () => {
    expect(makespan([exactly('x', 6), exactly('y', 6), exactly('head', 2), exactly('tail', 10, 'head')], 2)).toBe(12)
  })

  test('an engineer who has to wait takes the item that becomes ready first', () => {
    const items = [exactly('a', 10), exactly('b', 2), exactly('c', 3, 'b'), exactly('d', 9, 'a')]
    expect(makespan(items, 3)).toBe(19)
  })

  test('dependencies on items outside the option are ignored', () => {
    expect(makespan([exactly('a', 5, 'left-out'), exactly('b', 7)], 2)).toBe(7)
  })

  test('an item is never split, however many engineers there are', () => {
    expect(makespan([exactly('a', 40), exactly('b', 1)], 10)).toBe(40)
  })
})

describe('plans in general', () => {
  const team = fc.integer({ min: 1, max: 10 })

  test('are at least as long as the longest chain and an equal share, and at most as long as both together', () => {
    fc.assert(
      fc.property(arbitraryWork(), team, (items, engineers) => {
        const [chain, share] = [longestChain(items), total(items) / engineers]
        const hours = makespan(items, engineers)
        expect(hours).toBeGreaterThanOrEqual(Math.max(chain, share) * (1 - 1e-12))
        expect(hours).toBeLessThanOrEqual((chain + share) * (1 + 1e-12))
        expect(hours).toBeLessThanOrEqual(total(items) * (1 + 1e-12))
      }),
    )
  })

  test('with an engineer for every item take as long as the longest chain', () => {
    fc.assert(
      fc.property(arbitraryWork(10), fc.nat(), fc.nat(), (items, one, other) => {
        const [first, second] = [one % items.length, other % items.length].toSorted((a, b) => a - b)
        const more = items.map((item, index) =>
          index === second && first !== second
            ? { ...item, dependsOn: [...item.dependsOn, items[first ?? 0]?.id ?? item.id] }
            : item,
        )
        expect(makespan(items, 10)).toBeCloseTo(longestChain(items), 9)
        expect(makespan(more, 10)).toBeGreaterThanOrEqual(makespan(items, 10))
      }),
    )
  })

  test('do not depend on the order in which the items are given', () => {
    fc.assert(
      fc.property(arbitraryWork(), team, (items, engineers) => {
        expect(makespan(items.toReversed(), engineers)).toBe(makespan(items, engineers))
      }),
    )
  })

  test('are the same when a scheduler is used again', () => {
    const network = buildWorkNetwork([exactly('a', 5), exactly('b', 7, 'a'), exactly('c', 3)], medianHours)
    const scheduler = new Scheduler(network, 2)
    const makespans = [1, 2, 1].map((factor) => scheduler.makespan(Float64Array.from(network.ids, () => factor)))
    expect(makespans).toEqual([2, 4, 2])
  })
})
