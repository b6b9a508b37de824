import fc from 'fast-check'
import { expect, inject, test } from 'vitest'
import type { Assumptions, WorkItem } from '../../schemas/index.ts'
import { type Draws, drawWorkItems, percentilesOf, type Simulation, simulate } from '../index.ts'
import { normalStream } from '../normal-stream.ts'
import { arbitraryWork, idsOf, someAssumptions, someItem } from '../testing/some-work.ts'
import { drawPlainly, normalPlainly, percentilesPlainly, simulatePlainly } from './testing/plain-estimate.ts'

const bytesOf = (values: Float64Array) => Buffer.from(values.buffer, values.byteOffset, values.byteLength)

function expectSameBytes(values: Float64Array | undefined, plain: Float64Array | undefined): void {
  expect(values && plain && bytesOf(values).equals(bytesOf(plain))).toBe(true)
}

function expectSameDraws(draws: Draws, plain: Draws): void {
  expect([...draws.itemHours.keys()]).toEqual([...plain.itemHours.keys()])
  for (const [id, hours] of plain.itemHours) expectSameBytes(draws.itemHours.get(id), hours)
  expectSameBytes(draws.shared, plain.shared)
}

function expectSameSimulation(simulation: Simulation, plain: Simulation): void {
  for (const total of ['hours', 'weeks'] as const) {
    expectSameBytes(simulation[total], plain[total])
    expect(percentilesOf(simulation[total])).toEqual(percentilesPlainly(plain[total]))
  }
}

/** Draws and simulates in both ways, with each of the teams. */
function expectSameEstimate(
  workItems: WorkItem[],
  teams: readonly number[],
  assumptions: Assumptions,
  seed: string,
): void {
  const toDraw = { workItems, assumptions, seed }
  const draws = drawWorkItems(toDraw)
  const plain = drawPlainly(toDraw)
  expectSameDraws(draws, plain)
  for (const engineers of teams) {
    const scope = { workItemIds: idsOf(workItems), engineers }
    expectSameSimulation(simulate(draws, scope), simulatePlainly(plain, scope))
  }
}

const runs = { sampled: 5, exhaustive: 2_000 }[inject('extent')]

test('any plan with any seed has the bytes of the plain estimate, with teams of 1 to 10', () => {
  const team = fc.integer({ min: 1, max: 10 })
  const draws = fc.integer({ min: 100, max: 400 })
  fc.assert(
    fc.property(
      arbitraryWork(25),
      fc.uniqueArray(team, { minLength: 1, maxLength: 3 }),
      draws,
      fc.string(),
      (...plan) => {
        const [items, teams, count, seed] = plan
        expectSameEstimate(items, teams, someAssumptions({ draws: count }), seed)
      },
    ),
    { numRuns: runs },
  )
})

test('a part of a plan has the bytes of the plain estimate, though it lacks items that others depend on', () => {
  fc.assert(
    fc.property(arbitraryWork(25), fc.integer({ min: 2, max: 10 }), fc.infiniteStream(fc.boolean()), (...plan) => {
      const [items, engineers, choices] = plan
      const toDraw = { workItems: items, assumptions: someAssumptions({ draws: 100 }), seed: 'seed' }
      const scope = { workItemIds: idsOf(items.filter(() => choices.next().value)), engineers }
      expectSameSimulation(simulate(drawWorkItems(toDraw), scope), simulatePlainly(drawPlainly(toDraw), scope))
    }),
    { numRuns: runs },
  )
})

const size = 250
const earlier = (index: number) => Array.from({ length: index }, (_, other) => other)

/** What the item at a position depends on, in plans that a founder does not write but a Runner may. */
const hostilePlans: Record<string, (index: number) => number[]> = {
  'none depends on another': () => [],
  'each depends on the one before': (index) => earlier(index).slice(-1),
  'each depends on all before': earlier,
  'each depends on every third before': (index) => earlier(index).filter((other) => (index + other) % 3 === 0),
  'one half depends on the other': (index) => (index < size / 2 ? [] : earlier(size / 2)),
  'all depend on the first, and the last on all': (index) =>
    index < size - 1 ? earlier(Math.min(index, 1)) : earlier(index),
}

test.each(Object.entries(hostilePlans))(
  '250 items of which %s have the bytes of the plain estimate',
  (_, dependsOn) => {
    const workItems = Array.from({ length: size }, (_, index) =>
      someItem({
        id: `item-${index}`,
        hours: { low: 1 + (index % 17), high: 20 + (index % 23) },
        dependsOn: dependsOn(index).map((other) => `item-${other}`),
      }),
    )
    expectSameEstimate(workItems, [1, 2, 10], someAssumptions({ draws: 100 }), 'hostile')
  },
)

test('items that take the same time, or depend twice on one, have the bytes of the plain estimate', () => {
  const workItems = Array.from({ length: 30 }, (_, index) =>
    someItem({
      id: `item-${index}`,
      hours: { low: 10, high: 10 },
      dependsOn: index < 3 ? [] : [`item-${index - 3}`, `item-${index - 3}`, `item-${index % 3}`],
    }),
  )
  expectSameEstimate(workItems, [2, 3, 4], someAssumptions({ draws: 100, sharedSigma: 0 }), 'ties')
})

test('a stored plan of 10,000 draws has the bytes of the plain estimate', () => {
  const workItems = Array.from({ length: 25 }, (_, index) =>
    someItem({
      id: `item-${index}`,
      hours: { low: 8 + index, high: 20 + 2 * index },
      dependsOn: index < 4 ? [] : [`item-${index - 4}`, `item-${Math.floor(index / 2)}`],
    }),
  )
  expectSameEstimate(workItems, [1, 2, 3], someAssumptions({ draws: 10_000 }), 'a plan')
})

test.each([0, 1, 2, 3, 5, 4_097])('a normal stream of %i numbers has the bytes of the plain one', (count) => {
  for (const seed of ['', 'seed', 'é'])
    expectSameBytes(normalStream(seed, 'name', count), normalPlainly(seed, 'name', count))
})

test('percentiles are those of the sorted values, in any order', () => {
  const value = fc.oneof(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 3 }))
  fc.assert(
    fc.property(fc.array(value, { maxLength: 200 }), (values) => {
      const given = Float64Array.from(values)
      expect(percentilesOf(given)).toEqual(percentilesPlainly(given))
      expect(given).toEqual(Float64Array.from(values))
    }),
  )
})
