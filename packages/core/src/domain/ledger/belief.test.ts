import { randomNormal } from 'd3-random'
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { mersenne } from 'pure-rand/generator/mersenne'
import { describe, expect, test } from 'vitest'
import { factorOf, type History, learn, priors, spreadOfNext, z80 } from './belief.ts'

const { catalogue, team } = priors

/** Standard normal numbers, which are the same in every run. */
function normals(seed: number): () => number {
  const generator = mersenne(seed)
  return randomNormal.source(() => uniformFloat64(generator))()
}

describe('an empty history', () => {
  test('leaves the prior', () => {
    expect(learn(catalogue, [])).toEqual(catalogue)
    expect(learn(team, [])).toEqual(team)
  })

  test('gives the spread that plans have without one', () => {
    expect(spreadOfNext(catalogue)).toBeCloseTo(0.705, 3)
    expect(spreadOfNext(team)).toBeCloseTo(0.453, 3)
  })
})

describe('the update', () => {
  test('is the conjugate one, by hand', () => {
    const { mean, kappa, nu, sigma } = learn(catalogue, [0.1, 0.3])
    expect([kappa, nu]).toEqual([2.5, 5])
    expect(mean).toBeCloseTo((2 * 0.2) / 2.5, 12)
    expect(sigma ** 2).toBeCloseTo((3 * 0.35 ** 2 + 0.02 + ((0.5 * 2) / 2.5) * 0.04) / 5, 12)
  })

  test('of all plans at once is that of one after the other, in any order', () => {
    const history = [0.4, -0.1, 0.25, 0.7]
    const all = learn(team, history)
    const oneByOne = history.reduce((belief, y) => learn(belief, [y]), team)
    for (const other of [oneByOne, learn(team, history.toReversed())])
      for (const key of ['mean', 'kappa', 'nu', 'sigma'] as const) expect(other[key]).toBeCloseTo(all[key], 12)
  })

  test('counts the last 20 plans', () => {
    const recent = Array.from({ length: 20 }, (_, index) => index / 20)
    expect(learn(catalogue, [9, 9, 9, ...recent])).toEqual(learn(catalogue, recent))
  })

  test('narrows the range of the factor with every plan like the others', () => {
    const width = (history: History) => {
      const { low, high } = factorOf(learn(catalogue, history))
      return high / low
    }
    expect(width([0.2, 0.2, 0.2])).toBeLessThan(width([0.2]))
    expect(factorOf(learn(catalogue, [0.2, 0.2, 0.2])).factor).toBeGreaterThan(1)
  })
})

describe('of founders who are drawn from the prior family', () => {
  const founders = 4_000

  test.each([20, 40])('after %d plans, the next one holds P50 in 45-55 % and P80 in 77-83 %', (plans) => {
    const next = normals(plans)
    let [heldP50, heldP80] = [0, 0]
    for (let founder = 0; founder < founders; founder++) {
      // Overconfident by 35 %, each by another amount, with plans that differ as those of others do.
      const bias = 0.3 + 0.25 * next()
      const draw = () => bias + 0.45 * next()
      const belief = learn(catalogue, Array.from({ length: plans }, draw))
      const y = draw()
      if (y <= belief.mean) heldP50++
      if (y <= belief.mean + z80 * spreadOfNext(belief)) heldP80++
    }
    expect(heldP50 / founders).toBeGreaterThan(0.45)
    expect(heldP50 / founders).toBeLessThan(0.55)
    expect(heldP80 / founders).toBeGreaterThan(0.77)
    expect(heldP80 / founders).toBeLessThan(0.83)
  })
})
