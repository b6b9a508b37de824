import { expect, test } from 'vitest'
import { findJson, type PlanSet } from '../../domain/schemas/index.ts'
import { PlanSetCache } from './plan-set-cache.ts'
import { somePlanSet } from './testing/some-plan-set.ts'

/** The plan sets with these version numbers, each with an id of its own. */
const planSets = (count: number) => Array.from({ length: count }, () => somePlanSet())
const sizeOf = (planSet: PlanSet) => {
  const cache = new PlanSetCache(Number.POSITIVE_INFINITY)
  cache.add(structuredClone(planSet))
  return cache.use.bytes
}

test('gives back what was added, as the same frozen value and as text', () => {
  const cache = new PlanSetCache(1_000_000)
  const planSet = somePlanSet()
  const copy = structuredClone(planSet)
  const { json } = cache.add(planSet)
  const found = cache.find(planSet.id)
  expect(found?.planSet).toBe(planSet)
  expect(found?.planSet).toEqual(copy)
  expect(json).toBe(JSON.stringify(copy))
  expect(findJson(planSet)).toBe(json)
})

test('refuses every change to a plan set', () => {
  const { planSet } = new PlanSetCache(1_000_000).add(somePlanSet())
  const isFrozen = (value: unknown): boolean =>
    typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen))
  expect(isFrozen(planSet)).toBe(true)
  expect(() => planSet.options.reverse()).toThrow(TypeError)
  expect(() => Object.assign(planSet.assumptions, { focusedHoursPerWeek: 1 })).toThrow(TypeError)
})

test('never takes more bytes than it may, and drops what was not used for the longest time', () => {
  const [first, second, third, fourth] = planSets(4)
  if (!first || !second || !third || !fourth) throw new Error('there are four')
  const cache = new PlanSetCache(sizeOf(first) * 3)
  for (const planSet of [first, second, third]) cache.add(planSet)
  cache.find(first.id)
  cache.add(fourth)
  const kept = [first, second, third, fourth].map(({ id }) => cache.find(id) !== null)
  expect(kept).toEqual([true, false, true, true])
  for (const planSet of planSets(50)) {
    cache.add(planSet)
    expect(cache.use.bytes).toBeLessThanOrEqual(sizeOf(first) * 3)
  }
  expect(cache.use).toMatchObject({ entries: 3, bytes: sizeOf(first) * 3 })
})

test('keeps nothing that is larger than all of it, and still gives it back', () => {
  const planSet = somePlanSet()
  const cache = new PlanSetCache(sizeOf(planSet) - 1)
  expect(cache.add(planSet).planSet).toBe(planSet)
  expect(cache.find(planSet.id)).toBeNull()
  expect(cache.use).toEqual({ entries: 0, bytes: 0, hits: 0, misses: 1 })
})

test('counts a plan set once that is added again', () => {
  const cache = new PlanSetCache(1_000_000)
  const planSet = somePlanSet()
  cache.add(structuredClone(planSet))
  const { bytes } = cache.use
  cache.add(planSet)
  expect(cache.use).toMatchObject({ entries: 1, bytes })
})

test('counts at least the bytes of the text, and two for every letter when one of them needs two', () => {
  const planSet = somePlanSet()
  const bytes = sizeOf(planSet)
  const { length } = JSON.stringify(planSet)
  expect(bytes).toBeGreaterThan(2 * length)
  const wide = { ...planSet, runner: { name: 'Планер', model: null } }
  expect(sizeOf(wide)).toBeGreaterThan(bytes + length)
})
