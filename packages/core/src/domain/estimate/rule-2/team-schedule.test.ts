import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WorkItem } from '../../schemas/index.ts'
import { arbitraryWork, someItem } from '../testing/some-work.ts'
import { buildWorkNetwork } from '../work-network.ts'
import { shareLeft } from './coordination.ts'
import type { DrawSchedule } from './draw-schedule.ts'
import { LargePlanSchedule } from './large-plan-schedule.ts'
import { teamSchedule } from './team-schedule.ts'

const exactly = (id: string, hours: number, ...dependsOn: string[]) =>
  someItem({ id, hours: { low: hours, high: hours }, dependsOn })

/** Hours until everything is done when each item takes its likely hours. */
function span(items: readonly WorkItem[], team: number, loss = 0.1): number {
  const network = buildWorkNetwork(items, ({ hours }) => hours.likely)
  const likely = new Map(items.map((item) => [item.id, item.hours.likely]))
  return teamSchedule(network, team, loss).span(
    Float64Array.from(network.ids, (id) => likely.get(id) ?? 0),
    0,
  )
}

describe('plans that can be checked by hand', () => {
  test('one engineer does one item after the other', () => {
    expect(span([exactly('a', 5), exactly('b', 7, 'a'), exactly('c', 3)], 1)).toBe(15)
  })

  test('two busy engineers slow each other down by a tenth, and one alone does not', () => {
    expect(span([exactly('a', 9), exactly('b', 9)], 2)).toBeCloseTo(10, 9)
    expect(span([exactly('a', 9), exactly('b', 14)], 2)).toBeCloseTo(15, 9)
  })

  test('idle engineers slow nobody down', () => {
    const chain = [exactly('a', 25), exactly('b', 25, 'a'), exactly('c', 25, 'b'), exactly('d', 25, 'c')]
    expect([1, 2, 4].map((team) => span(chain, team))).toEqual([100, 100, 100])
  })

  test('the head of a long chain goes first', () => {
    const items = [exactly('x', 6), exactly('y', 6), exactly('head', 2), exactly('tail', 10, 'head')]
    expect(span(items, 2, 0)).toBe(12)
  })

  test('no item is left out where the integer of a small plan is full', () => {
    const alike = (count: number) => Array.from({ length: count }, (_, item) => exactly(`item-${item}`, 1))
    expect([32, 33].map((count) => span(alike(count), 1))).toEqual([32, 33])
  })

  test('dependencies on items outside the option are ignored', () => {
    expect(span([exactly('a', 5, 'left-out'), exactly('b', 7)], 2, 0)).toBe(7)
  })
})

test('a plan takes as long as its longest chain or its share of all work at the least, and all work at the most', () => {
  fc.assert(
    fc.property(arbitraryWork(), fc.integer({ min: 1, max: 5 }), (items, team) => {
      const total = items.reduce((sum, { hours }) => sum + hours.likely, 0)
      const until = (item: WorkItem): number =>
        item.hours.likely + Math.max(0, ...items.filter((other) => item.dependsOn.includes(other.id)).map(until))
      const hours = span(items, team)
      const least = Math.max(...items.map(until), total / (team * shareLeft(team, 0.1)))
      expect(hours).toBeGreaterThanOrEqual(least * (1 - 1e-12))
      expect(hours).toBeLessThanOrEqual(total * (1 + 1e-12))
    }),
  )
})

test('a schedule that is used again is the same', () => {
  const network = buildWorkNetwork(
    [exactly('a', 5), exactly('b', 7, 'a'), exactly('c', 3)],
    ({ hours }) => hours.likely,
  )
  const schedule = teamSchedule(network, 2, 0)
  expect(
    [1, 2, 1].map((factor) =>
      schedule.span(
        Float64Array.from(network.ids, () => factor),
        0,
      ),
    ),
  ).toEqual([2, 4, 2])
})

test('up to 32 items have the schedules of a larger plan, also where several are done at the same time', () => {
  fc.assert(
    fc.property(arbitraryWork(40), fc.integer({ min: 1, max: 5 }), (items, team) => {
      const network = buildWorkNetwork(items, ({ hours }) => hours.likely)
      const draws = [items.map(({ hours }) => hours.likely), items.map((_, place) => 1 + (place % 3))]
      const spans = (schedule: DrawSchedule) => draws.map((hours) => schedule.span(Float64Array.from(hours), 0))
      expect(spans(teamSchedule(network, team, 0.1))).toEqual(spans(new LargePlanSchedule(network, team, 0.1)))
    }),
  )
})
