import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawWorkItems, estimateFrom, type Simulation, simulate } from '../estimate/index.ts'
import { arbitraryWork, idsOf, someAssumptions, someItem } from '../estimate/testing/some-work.ts'
import { midpointCost, targetProbabilities } from './target-probabilities.ts'

const rate = { low: 150, high: 190 }

/** At the middle of the band an hour costs 170 USD. */
const fourDraws: Simulation = { hours: Float64Array.of(10, 20, 30, 40), weeks: Float64Array.of(2, 1, 3, 4) }

/** Simulated options of different shapes. */
const simulations = fc.tuple(arbitraryWork(), fc.integer({ min: 1, max: 4 })).map(([workItems, engineers]) => {
  const draws = drawWorkItems({ workItems, assumptions: someAssumptions(), seed: 'seed' })
  return simulate(draws, { workItemIds: idsOf(workItems), engineers })
})

test('counts the draws that are in time, within the budget, and both at once', () => {
  expect(targetProbabilities(fourDraws, { weeks: 2, budget: 3_400 }, { rate })).toEqual({
    date: 0.5,
    budget: 0.5,
    both: 0.5,
  })
  expect(targetProbabilities(fourDraws, { weeks: 1, budget: 1_700 }, { rate })).toEqual({
    date: 0.25,
    budget: 0.25,
    both: 0,
  })
})

test('returns null for targets that are not set', () => {
  expect(targetProbabilities(fourDraws, {}, { rate })).toEqual({ date: null, budget: null, both: null })
  expect(targetProbabilities(fourDraws, { weeks: 3 }, { rate })).toEqual({ date: 0.75, budget: null, both: null })
  expect(targetProbabilities(fourDraws, { budget: 1_700 }, { rate })).toEqual({ date: null, budget: 0.25, both: null })
})

test('a draw costs its hours at the middle of the band', () => {
  expect(targetProbabilities(fourDraws, { budget: 5_100 }, { rate }).budget).toBe(0.75)
  expect(targetProbabilities(fourDraws, { budget: 5_099 }, { rate }).budget).toBe(0.5)
  expect(targetProbabilities(fourDraws, { budget: 5_099 }, { rate: { low: 150, high: 150 } }).budget).toBe(0.75)
})

test('rounds draws to a tenth by rule 1, and not to be seen by rule 2', () => {
  const draws: Simulation = { hours: Float64Array.of(10.04, 10), weeks: Float64Array.of(6.04, 6.000_000_1) }
  const chances = (model?: 2) =>
    targetProbabilities(draws, { weeks: 6, budget: 1_700 }, { rate, ...(model && { model }) })
  expect([chances(), chances(2)]).toMatchObject([
    { date: 1, budget: 1 },
    { date: 0.5, budget: 0.5 },
  ])
})

test('the probability of both is between the smaller one and their sum less 1', () => {
  const targets = fc.record({
    weeks: fc.double({ min: 0.1, max: 60, noNaN: true }),
    budget: fc.double({ min: 100, max: 300_000, noNaN: true }),
  })
  fc.assert(
    fc.property(simulations, targets, (simulation, hoped) => {
      const { date, budget, both } = targetProbabilities(simulation, hoped, { rate })
      expect(both).toBeLessThanOrEqual(Math.min(date ?? -1, budget ?? -1))
      expect(both).toBeGreaterThanOrEqual((date ?? 2) + (budget ?? 2) - 1 - 1e-12)
    }),
  )
})

test('more time or more money never lowers a probability', () => {
  const amount = fc.double({ min: 0.1, max: 60, noNaN: true })
  fc.assert(
    fc.property(simulations, amount, amount, (simulation, one, other) => {
      const at = (most: number) => targetProbabilities(simulation, { weeks: most, budget: most * 5_000 }, { rate })
      const [less, more] = [at(Math.min(one, other)), at(Math.max(one, other))]
      for (const part of ['date', 'budget', 'both'] as const) expect(less[part]).toBeLessThanOrEqual(more[part] ?? -1)
    }),
  )
})

test('gives a target at exactly the P80 a probability of at least 80 %', () => {
  fc.assert(
    fc.property(simulations, (simulation) => {
      const { weeks, cost } = estimateFrom(simulation, rate)
      const { date, budget } = targetProbabilities(
        simulation,
        { weeks: weeks.p80, budget: midpointCost(cost.p80) },
        { rate },
      )
      // The P80 may lie between two draws, hence one draw of 500.
      expect(date).toBeGreaterThanOrEqual(0.8 - 1 / 500)
      expect(budget).toBeGreaterThanOrEqual(0.8 - 1 / 500)
    }),
  )
})

test('gives a target at exactly the P80 hardly more than 80 %, where a tenth of a week is little', () => {
  const workItems = ['a', 'b', 'c'].map((id) => someItem({ id, hours: { low: 100, high: 400 } }))
  const draws = drawWorkItems({ workItems, assumptions: someAssumptions({ draws: 10_000 }), seed: 'seed' })
  const simulation = simulate(draws, { workItemIds: idsOf(workItems), engineers: 2 })
  const { weeks, cost } = estimateFrom(simulation, rate)
  for (const percentile of ['p10', 'p50', 'p80', 'p90'] as const) {
    const targets = { weeks: weeks[percentile], budget: midpointCost(cost[percentile]) }
    const { date, budget } = targetProbabilities(simulation, targets, { rate })
    const promised = Number(percentile.slice(1)) / 100
    expect([date, budget]).toEqual([expect.closeTo(promised, 2), expect.closeTo(promised, 2)])
  }
})
