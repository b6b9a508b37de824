import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Estimate, Percentiles } from '../schemas/index.ts'
import {
  costNote,
  describeCostNote,
  describeEffort,
  drawWorkItems,
  estimateFrom,
  riskLevel,
  ruleOf,
  simulate,
  timeToShip,
} from './index.ts'
import { arbitraryWork, idsOf, someAssumptions, someItem } from './testing/some-work.ts'

const flat = (value: number): Percentiles => ({ p10: value, p50: value, p80: value, p90: value })
const weeks = (p50: number, p80: number) => ({ weeks: { ...flat(p50), p80, p90: p80 } })
const hours = (p50: number) => ({ hours: flat(p50) })

describe('timeToShip', () => {
  test.each([
    [3.2, 3.9, '3-4 weeks'],
    [4.5, 5.4, '5 weeks'],
    [4.4, 5.5, '4-6 weeks'],
    [0.8, 1.2, '1 week'],
    [0.2, 1.6, '1-2 weeks'],
    [0.3, 0.9, 'under a week'],
    [51.9, 103.5, '52-104 weeks'],
  ])('P50 %f and P80 %f weeks read "%s"', (p50, p80, words) => {
    expect(timeToShip(weeks(p50, p80))).toBe(words)
  })
})

describe('describeEffort', () => {
  test.each([
    [79.6, 1, 'Low (1 engineer, ~80 hours)'],
    [154.9, 2, 'Low (2 engineers, ~150 hours)'],
    [155.1, 2, 'Medium (2 engineers, ~160 hours)'],
    [160, 2, 'Medium (2 engineers, ~160 hours)'],
    [314.9, 3, 'Medium (3 engineers, ~310 hours)'],
    [315.1, 3, 'High (3 engineers, ~320 hours)'],
    [12_345, 10, 'High (10 engineers, ~12,350 hours)'],
    [13.4, 1, 'Low (1 engineer, ~13 hours)'],
    [0.9, 1, 'Low (1 engineer, ~1 hour)'],
    [0.3, 1, 'Low (1 engineer, under 1 hour)'],
  ])('%f hours of %i read "%s"', (p50, engineers, words) => {
    expect(describeEffort(hours(p50), engineers)).toBe(words)
  })
})

describe('riskLevel', () => {
  const of = (p80Weeks: number, p90OverP50: number, engineers: number) =>
    riskLevel({ ...weeks(p80Weeks, p80Weeks), hours: { ...flat(100), p90: 100 * p90OverP50 } }, engineers)

  test('is low for a short plan of a small team on a well-known brief', () => {
    expect(of(4.3, 1.3, 2)).toBe('low')
  })

  test('rises with the length, the spread and the team separately', () => {
    expect([4.4, 8.7, 26.1].map((length) => of(length, 1.3, 1))).toEqual(['medium', 'medium', 'high'])
    expect([1.46, 1.81].map((spread) => of(4, spread, 1))).toEqual(['medium', 'medium'])
    expect([3, 6].map((engineers) => of(4, 1.3, engineers))).toEqual(['medium', 'medium'])
  })

  test('is high when several come together', () => {
    expect(of(4.4, 1.46, 3)).toBe('high')
    expect(of(8.7, 1.46, 1)).toBe('high')
  })

  test('never falls when anything gets worse', () => {
    const levels = ['low', 'medium', 'high']
    const worse = fc.double({ min: 0, max: 20, noNaN: true })
    const plan = fc.record({
      length: fc.double({ min: 0, max: 60, noNaN: true }),
      spread: fc.double({ min: 1, max: 3, noNaN: true }),
      engineers: fc.integer({ min: 1, max: 9 }),
    })
    fc.assert(
      fc.property(plan, worse, ({ length, spread, engineers }, more) => {
        const now = levels.indexOf(of(length, spread, engineers))
        expect(levels.indexOf(of(length + more, spread, engineers))).toBeGreaterThanOrEqual(now)
        expect(levels.indexOf(of(length, spread + more, engineers))).toBeGreaterThanOrEqual(now)
        expect(levels.indexOf(of(length, spread, engineers + 1))).toBeGreaterThanOrEqual(now)
      }),
    )
  })
})

describe('scope covered', () => {
  const coverage = (values: readonly number[], chosen: number, model?: 2) => {
    const workItems = values.map((value, index) => someItem({ id: `i${index}`, hours: { low: 1, high: 2 }, value }))
    const basis = values.reduce((sum, value) => sum + value, 0)
    const chosenIds = idsOf(workItems.slice(0, chosen))
    return ruleOf(model ? { model } : {}).scopeCoverage({ workItems, chosenIds, basis })
  }

  test('is the share of the value of all items, not of their number', () => {
    expect([1, 2, 3].map((chosen) => coverage([2, 1, 0], chosen))).toEqual([67, 100, 100])
    expect([1, 2, 3].map((chosen) => coverage([0, 1, 2], chosen, 2))).toEqual([0, 33, 100])
  })

  test('is never 100 by rule 2 while work is left out', () => {
    expect([1, 2].map((chosen) => coverage([1000, 1], chosen, 2))).toEqual([99, 100])
    expect([2, 3].map((chosen) => coverage([2, 1, 0], chosen, 2))).toEqual([99, 100])
    expect(coverage([1000, 1], 1)).toBe(100)
  })
})

describe('costNote', () => {
  const note = (low: number, high: number, rate = { low: 150, high: 190 }) =>
    costNote(
      { cost: { p10: { low, high }, p50: { low, high }, p80: { low: 2 * low, high: 2 * high }, p90: { low, high } } },
      { rate },
      'USD',
    )

  test.each([
    [12_000, 15_200, '$12-15k at P50 (150-190 USD per hour); $24-30k at P80'],
    [450, 570, '$450-570 at P50 (150-190 USD per hour); $900-1,100 at P80'],
    [4_480, 5_320, '$4,500-5,300 at P50 (150-190 USD per hour); $9-11k at P80'],
    [700_000, 999_499, '$700-999k at P50 (150-190 USD per hour); $1.4-2M at P80'],
    [900_000, 1_140_000, '$0.9-1.1M at P50 (150-190 USD per hour); $1.8-2.3M at P80'],
  ])('from %i to %i USD reads "%s"', (low, high, words) => {
    expect(note(low, high)).toBe(words)
  })

  test('writes one number where both ends are the same', () => {
    expect(note(12_000, 12_000, { low: 150, high: 150 })).toBe('$12k at P50 (150 USD per hour); $24k at P80')
  })
})

test('describeCostNote writes the cost note as screens write amounts', () => {
  const [cost, rate] = [
    { low: 900_000, high: 1_140_000 },
    { low: 150, high: 190.5 },
  ]
  const estimate = { cost: { p10: cost, p50: cost, p80: { low: 12_000, high: 15_200 }, p90: cost } }
  expect(describeCostNote(estimate, rate, 'EUR')).toBe('€900k–€1.1M at P50 (€150–€190.5 per hour); €12k–€15k at P80')
  expect(describeCostNote(estimate, null, 'EUR')).toBe('€900k–€1.1M at P50; €12k–€15k at P80')
})

test('the words of any estimate agree with its numbers', () => {
  fc.assert(
    fc.property(arbitraryWork(), fc.integer({ min: 1, max: 10 }), fc.boolean(), (items, engineers, isNew) => {
      const assumptions = someAssumptions(isNew ? { model: 2, sharedSigma: 0.7 } : {})
      const draws = drawWorkItems({ workItems: items, assumptions, seed: 'seed' })
      const estimate = estimateFrom(simulate(draws, { workItemIds: idsOf(items), engineers }), draws.assumptions.rate)
      expectWeeks(timeToShip(estimate), estimate)
      expectHours(describeEffort(estimate, engineers), estimate, engineers)
      expectCost(costNote(estimate, draws.assumptions, 'USD'), estimate)
    }),
  )
})

/** The stated weeks are within half a week of P50 and P80. */
function expectWeeks(words: string, { weeks: { p50, p80 } }: Estimate): void {
  const told = numbersIn(words)
  if (words === 'under a week') expect(p80).toBeLessThan(1)
  else {
    expect(Math.abs((told.at(0) ?? 0) - Math.max(1, p50))).toBeLessThanOrEqual(0.5)
    expect(Math.abs((told.at(-1) ?? 0) - Math.max(1, p80))).toBeLessThanOrEqual(0.5)
  }
}

/** The stated hours are within an eighth, or half an hour, of P50. */
function expectHours(words: string, { hours: { p50 } }: Estimate, engineers: number): void {
  const [team, told] = numbersIn(words)
  expect(team).toBe(engineers)
  expect(Math.abs((told ?? 0) - p50)).toBeLessThanOrEqual(Math.max(0.5, p50 / 8))
}

/** The stated dollars are within seven percent of the cost at P50 and P80. */
function expectCost(words: string, { cost }: Estimate): void {
  const amounts = [...words.matchAll(/\$([\d.,]+)(?:-([\d.,]+))?([kM]?)/g)].flatMap(([, low, high, unit]) => {
    const factor = unit === 'k' ? 1_000 : unit === 'M' ? 1_000_000 : 1
    return [low, high ?? low].map((digits) => Number(digits?.replaceAll(',', '')) * factor)
  })
  const stated = [cost.p50.low, cost.p50.high, cost.p80.low, cost.p80.high]
  expect(amounts).toHaveLength(4)
  amounts.forEach((amount, index) => {
    expect(Math.abs(amount / (stated[index] ?? 0) - 1)).toBeLessThan(0.07)
  })
}

function numbersIn(words: string): number[] {
  return [...words.matchAll(/[\d.,]*\d/g)].map(([digits]) => Number(digits.replaceAll(',', '')))
}
