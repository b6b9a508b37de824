import type { PlanSet, Weights } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { findRecommendationChange } from './find-recommendation-change.ts'
import { readPlanChanges } from './read-plan-changes.ts'
import { summarizeChanges } from './summarize-changes.ts'
import { allItems, leanOption, makeItem, makeOption, makePlanSet, rewriteOption } from './testing/some-versions.ts'

const onlyTime = { time: 100, cost: 0, risk: 0, scope: 0 }
const onlyScope = { time: 0, cost: 0, risk: 0, scope: 100 }
const large = makeOption(2, 'Whole', ['a', 'b', 'c', 'd'], 20, 90)
const before = makePlanSet(1, [leanOption, large], allItems)
/** Keeps the larger option. Its stored recommendation differs from that of `before`. */
const after = makePlanSet(2, [large, rewriteOption(makeOption(1, 'Slim', ['a', 'b', 'c'], 14))], allItems)

function changeBetween(earlier: PlanSet, later: PlanSet, weights: Weights) {
  const [old, now] = [withSimulations(earlier), withSimulations(later)]
  return findRecommendationChange(readPlanChanges(earlier, later).options, old, now, weights)
}

test('follows the weights of the founder, not the stored recommendation', () => {
  expect(before.recommendedId).not.toBe(after.recommendedId)
  expect(changeBetween(before, after, onlyTime)).toBeNull()
  expect(changeBetween(before, after, onlyScope)).toBeNull()
})

test('returns both options when the recommendation differs, and the summary mentions it', () => {
  const quick = makePlanSet(2, [large, makeOption(3, 'Bought', ['e'], 4)], [...allItems, makeItem('e')])
  const change = changeBetween(before, quick, onlyTime)
  expect(change).toEqual({ before: { letter: 'A', name: 'Lean' }, after: { letter: 'B', name: 'Bought' } })
  expect(summarizeChanges(readPlanChanges(before, quick), change)).toContain('B recommended now')
  expect(changeBetween(before, quick, onlyScope)).toBeNull()
})

function withSimulations(version: PlanSet) {
  const probabilities = { date: null, budget: null, both: null }
  return {
    planSet: version,
    simulations: version.options.map(({ id }) => ({ id, probabilities, curve: [], tableRows: [] })),
  }
}
