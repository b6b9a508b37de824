import fc from 'fast-check'
import { OptionId, type RiskLevel, type Weights } from '../../schemas/index.ts'
import type { Candidate } from '../score-options.ts'

/** The figures by which an option is compared. */
export interface CandidateSketch {
  /** 0 to 9: the last digit of its id. */
  number: number
  /** P80 calendar weeks. */
  weeks: number
  /** P80 cost in USD, at both ends of the rate band. */
  cost: number
  risk?: RiskLevel
  scope?: number
  date?: number | null
  budget?: number | null
}

export function someCandidate(sketch: CandidateSketch): Candidate {
  const { number, weeks, cost, risk = 'medium', scope = 50, date = null, budget = null } = sketch
  const alike = (value: number) => ({ p10: value, p50: value, p80: value, p90: value })
  const money = { low: cost, high: cost }
  return {
    id: numberedId(number),
    estimate: {
      hours: alike(cost / 100),
      weeks: alike(weeks),
      cost: { p10: money, p50: money, p80: money, p90: money },
    },
    riskLevel: risk,
    scopeCoverage: scope,
    probabilities: { date, budget },
  }
}

export function numberedId(number: number): OptionId {
  return OptionId.parse(`01990000-0000-7000-8000-00000000000${number}`)
}

/** Coarse figures, so that ties and dominance are frequent. */
export function arbitraryCandidates(minLength = 1): fc.Arbitrary<Candidate[]> {
  const share = fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10)
  const figures = fc.record({
    weeks: fc.integer({ min: 1, max: 8 }),
    cost: fc.integer({ min: 1, max: 8 }).map((thousands) => thousands * 1_000),
    risk: fc.constantFrom<RiskLevel>('low', 'medium', 'high'),
    scope: fc.integer({ min: 1, max: 10 }).map((tenths) => tenths * 10),
    date: share,
    budget: share,
  })
  return fc
    .record({
      all: fc.array(figures, { minLength, maxLength: 4 }),
      hasDate: fc.boolean(),
      hasBudget: fc.boolean(),
    })
    .map(({ all, hasDate, hasBudget }) =>
      all.map(({ date, budget, ...figuresOfOne }, number) =>
        someCandidate({ ...figuresOfOne, number, date: hasDate ? date : null, budget: hasBudget ? budget : null }),
      ),
    )
}

export function arbitraryWeights(max = 100): fc.Arbitrary<Weights> {
  const weight = fc.integer({ min: 0, max })
  return fc
    .record({ time: weight, cost: weight, risk: weight, scope: weight })
    .filter((weights) => Object.values(weights).some((value) => value > 0))
}
