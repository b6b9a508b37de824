import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawWorkItems, type Simulation, simulate } from '../estimate/index.ts'
import { arbitraryWork, idsOf, someAssumptions } from '../estimate/testing/some-work.ts'
import { chances } from './chances.ts'
import { finishingCurve, weeksToDraw } from './finishing-curve.ts'

/** Two options of the same plan set: all items, and all but the first, with another team. */
const twoOptions = fc.tuple(arbitraryWork(), fc.integer({ min: 1, max: 4 })).map(([workItems, engineers]) => {
  const draws = drawWorkItems({ workItems, assumptions: someAssumptions(), seed: 'seed' })
  return [workItems, workItems.slice(-1)].map((items) => simulate(draws, { workItemIds: idsOf(items), engineers }))
})

function inWeeks(...weeks: number[]): Simulation {
  return { weeks: Float64Array.from(weeks), hours: new Float64Array(weeks.length) }
}

test('tells which share of the draws is finished by each week', () => {
  expect(finishingCurve(inWeeks(4, 1, 2.04, 9), [0, 1, 2, 8, 9])).toEqual([
    { week: 0, share: 0 },
    { week: 1, share: 0.25 },
    { week: 2, share: 0.5 },
    { week: 8, share: 0.75 },
    { week: 9, share: 1 },
  ])
})

test('the curves of all options share at most 100 weeks, and rise from 0 to 1', () => {
  fc.assert(
    fc.property(twoOptions, (simulations) => {
      const weeks = weeksToDraw(simulations)
      expect(weeks.length).toBeLessThanOrEqual(100)
      expect(weeks).toEqual([...new Set(weeks)].toSorted((a, b) => a - b))
      for (const simulation of simulations) {
        const shares = finishingCurve(simulation, weeks).map(({ share }) => share)
        expect([shares.at(0), shares.at(-1)]).toEqual([0, 1])
        expect(shares).toEqual(shares.toSorted((a, b) => a - b))
      }
    }),
  )
})

test('the curve of an option goes up in steps that are small enough to draw, however unlike the others are', () => {
  const spread = (from: number) => inWeeks(...Array.from({ length: 1_000 }, (_, draw) => from * 1.002 ** draw))
  const simulations = [spread(4), spread(40), spread(10)]
  const weeks = weeksToDraw(simulations)
  for (const simulation of simulations) {
    const shares = finishingCurve(simulation, weeks).map(({ share }) => share)
    const steps = shares.map((share, index) => share - (shares[index - 1] ?? 0))
    expect(Math.max(...steps)).toBeLessThan(0.05)
  }
})

test('is the chance of a target date, at that date', () => {
  const rate = { low: 150, high: 190 }
  fc.assert(
    fc.property(twoOptions, ([simulation]) => {
      if (!simulation) throw new Error('nothing was simulated')
      for (const { week, share } of finishingCurve(simulation, weeksToDraw([simulation])).slice(1))
        expect(share).toBe(chances(simulation, { weeks: week }, rate).date)
    }),
    { numRuns: 20 },
  )
})

test('what is done in no time at all still has a curve', () => {
  const simulation = inWeeks(0.001, 0.002, 0.003)
  expect(finishingCurve(simulation, weeksToDraw([simulation]))).toEqual([
    { week: 0, share: 0 },
    { week: 0.1, share: 1 },
  ])
})
