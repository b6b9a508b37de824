import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawWorkItems, type Simulation, simulate } from '../estimate/index.ts'
import { arbitraryWork, idsOf, someAssumptions } from '../estimate/testing/some-work.ts'
import { curveWeeks, probabilityCurve } from './probability-curve.ts'
import { targetProbabilities } from './target-probabilities.ts'

/** Two options of the same plan set: all items, and all but the first, with another team. */
const twoOptions = fc.tuple(arbitraryWork(), fc.integer({ min: 1, max: 4 })).map(([workItems, engineers]) => {
  const draws = drawWorkItems({ workItems, assumptions: someAssumptions(), seed: 'seed' })
  return [workItems, workItems.slice(-1)].map((items) => simulate(draws, { workItemIds: idsOf(items), engineers }))
})

/** Calendar weeks, as a target names them. */
const aWeek = fc.integer({ min: 1, max: 260 })

function inWeeks(...weeks: number[]): Simulation {
  return { weeks: Float64Array.from(weeks), hours: new Float64Array(weeks.length) }
}

const assumptions = someAssumptions()

test('returns the share of draws that are finished by each week', () => {
  expect(probabilityCurve(inWeeks(4, 1, 2.04, 9), [0, 1, 2, 8, 9], {})).toEqual([
    { week: 0, probability: 0 },
    { week: 1, probability: 0.25 },
    { week: 2, probability: 0.5 },
    { week: 8, probability: 0.75 },
    { week: 9, probability: 1 },
  ])
})

test('counts a draw of 2.04 weeks as within 2 by rule 1 alone', () => {
  const within = (model?: 2) => probabilityCurve(inWeeks(2.04), [2], model ? { model } : {})
  expect([within(), within(2)]).toEqual([[{ week: 2, probability: 1 }], [{ week: 2, probability: 0 }]])
})

test('curves share at most 160 weeks besides those asked for, and rise from 0 to 1', () => {
  fc.assert(
    fc.property(twoOptions, fc.array(aWeek, { maxLength: 3 }), (simulations, also) => {
      const weeks = curveWeeks(simulations, also)
      expect(weeks.length).toBeLessThanOrEqual(160 + also.length)
      expect(weeks).toEqual([...new Set(weeks)].toSorted((a, b) => a - b))
      for (const simulation of simulations) {
        const shares = probabilityCurve(simulation, weeks, assumptions).map(({ probability }) => probability)
        expect([shares.at(0), shares.at(-1)]).toEqual([0, 1])
        expect(shares).toEqual(shares.toSorted((a, b) => a - b))
      }
    }),
  )
})

test('curves rise in steps that are small enough to draw, even beside very different options', () => {
  const spread = (from: number) => inWeeks(...Array.from({ length: 1_000 }, (_, draw) => from * 1.002 ** draw))
  const simulations = [spread(4), spread(40), spread(10)]
  const weeks = curveWeeks(simulations)
  for (const simulation of simulations) {
    const shares = probabilityCurve(simulation, weeks, assumptions).map(({ probability }) => probability)
    const steps = shares.map((share, index) => share - (shares[index - 1] ?? 0))
    expect(Math.max(...steps)).toBeLessThan(0.05)
  }
})

test('equals the probability of the date at each of its points, the target and every whole week among them', () => {
  fc.assert(
    fc.property(twoOptions, aWeek, (simulations, target) => {
      const weeks = curveWeeks(simulations, [target])
      const last = Math.max(...simulations.map(lastWeekOf))
      const whole = Array.from({ length: Math.min(60, Math.floor(last)) }, (_, index) => index + 1)
      expect(weeks).toEqual(expect.arrayContaining([...whole, target]))
      for (const simulation of simulations)
        for (const { week, probability } of probabilityCurve(simulation, weeks, assumptions).slice(1))
          expect(probability).toBe(targetProbabilities(simulation, { weeks: week }, assumptions).date)
    }),
    { numRuns: 20 },
  )
})

/** Calendar weeks of the last draw. */
function lastWeekOf({ weeks }: Simulation): number {
  return Math.max(...weeks)
}

test('a target far before or after all draws is a point', () => {
  expect(probabilityCurve(inWeeks(4.2), curveWeeks([inWeeks(4.2)], [2, 20]), {})).toEqual([
    { week: 0, probability: 0 },
    { week: 1, probability: 0 },
    { week: 2, probability: 0 },
    { week: 3, probability: 0 },
    { week: 4, probability: 0 },
    { week: 4.2, probability: 1 },
    { week: 20, probability: 1 },
  ])
})

test('only the first 60 whole weeks of many years are points', () => {
  const whole = curveWeeks([inWeeks(500.5)]).filter((week) => Number.isInteger(week))
  expect(whole).toEqual(Array.from({ length: 61 }, (_, week) => week))
})

test('work that takes almost no time has a curve too', () => {
  const simulation = inWeeks(0.001, 0.002, 0.003)
  expect(probabilityCurve(simulation, curveWeeks([simulation]), {})).toEqual([
    { week: 0, probability: 0 },
    { week: 0.1, probability: 1 },
  ])
})
