import { expect, test } from 'vitest'
import { drawWorkItems, simulate } from '../index.ts'
import { assumptionsOfRule2, idsOf, someItem } from '../testing/some-work.ts'
import { optionSigma } from './option-sigma.ts'

const items = (count: number, high = 40) =>
  Array.from({ length: count }, (_, index) => someItem({ id: `item-${index}`, hours: { low: 10, likely: 20, high } }))

test('leaves the items what is their own of the spread to be expected', () => {
  const sigma = Math.log(2) / 1.2815515655446004
  const own = Math.log(1 + (Math.exp(sigma ** 2) - 1) / 4)
  expect(optionSigma(items(4), 0.7)).toBeCloseTo(Math.sqrt(0.7 ** 2 - own), 12)
  expect(optionSigma(items(1), 0.7)).toBeCloseTo(Math.sqrt(0.7 ** 2 - sigma ** 2), 12)
})

test('is never less than 0.05, however uncertain the items are', () => {
  expect(optionSigma(items(1, 9_000), 0.7)).toBe(0.05)
  expect(optionSigma(items(12), 0)).toBe(0.05)
})

test('gives a whole option the spread to be expected, with few items and with many', () => {
  for (const count of [1, 3, 12, 48]) {
    const workItems = items(count)
    const draws = drawWorkItems({ workItems, assumptions: assumptionsOfRule2({ draws: 100_000 }), seed: 'seed' })
    const logs = simulate(draws, { workItemIds: idsOf(workItems), engineers: 1 }).hours.map(Math.log)
    const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length
    const variance = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / logs.length
    expect(Math.sqrt(variance)).toBeCloseTo(0.7, 1.7)
  }
})
