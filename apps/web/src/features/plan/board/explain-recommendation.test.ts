import type { Candidate, RecommendationReason, TieBreak } from '@plangate/core/analysis'
import { Criterion, defaultWeights, OptionId, type RiskLevel, type Targets } from '@plangate/core/schemas'
import { describe, expect, test } from 'vitest'
import { explainNearestFlip, explainReason, explainShares } from './explain-recommendation.ts'
import type { ShareFlip } from './shares.ts'

const [one, other] = ['01900000-0000-7000-8000-00000000000a', '01900000-0000-7000-8000-00000000000b'].map((id) =>
  OptionId.parse(id),
)
if (!one || !other) throw new Error('there are two options')
const nameOf = (id: OptionId) => (id === one ? 'option A' : 'option B')
const noFlips: Record<Criterion, ShareFlip | null> = { time: null, cost: null, risk: null, scope: null }

/** The same at every percentile. */
interface Figures {
  weeks: number
  hours: number
  riskLevel: RiskLevel
  scopeCoverage: number
  date: number | null
  budget: number | null
}

describe('explainReason', () => {
  const figures = { hours: 100, riskLevel: 'medium', scopeCoverage: 80, date: null, budget: null } as const
  const none = { time: 0, cost: 0, risk: 0, scope: 0 }
  const score = (margins: Partial<Record<Criterion, number>>): RecommendationReason => ({
    ...{ by: 'score', over: other, lead: 0.1, margins: { ...none, ...margins } },
    carriedBy: Criterion.options.filter((criterion) => (margins[criterion] ?? 0) > 0),
  })

  function candidate(id: OptionId, changes: Partial<Figures> = {}): Candidate {
    const { weeks = 6, hours, riskLevel, scopeCoverage, date, budget } = { ...figures, ...changes }
    const alike = <Value>(value: Value) => ({ p10: value, p50: value, p80: value, p90: value })
    const cost = alike({ low: 150 * hours, high: 190 * hours })
    return {
      id,
      estimate: { hours: alike(hours), weeks: alike(weeks), cost },
      riskLevel,
      scopeCoverage,
      probabilities: { date, budget },
    }
  }

  const explain = (reason: RecommendationReason, own: Partial<Figures> = {}, targets: Targets = {}, theirs = {}) =>
    explainReason(
      { recommendedId: one, reason },
      { candidates: [candidate(one, own), candidate(other, theirs)], targets: { ...targets, currency: 'USD' }, nameOf },
    )

  test('names the criteria that an option is ahead and behind by', () => {
    expect(explain(score({ time: 0.1, cost: 0.2, scope: -0.2 }), { weeks: 4, hours: 80, scopeCoverage: 60 })).toBe(
      'It beats option B on time and cost. It is behind on scope.',
    )
    expect(explain(score({ time: 0.1 }), { weeks: 5 })).toBe('It beats option B on time.')
  })

  test('names no criterion in which the figures look the same', () => {
    const alike = { weeks: 5.6, hours: 99.9 }
    expect(explain(score({ time: 0.1, cost: -0.01, scope: 0.1 }), { ...alike, scopeCoverage: 90 })).toBe(
      'It beats option B on scope.',
    )
    expect(explain(score({ time: 0.1, scope: -0.05 }), { ...alike, scopeCoverage: 70 })).toBe(
      'It is behind option B on scope. What it is ahead by counts for more, but is less than the figures show.',
    )
    expect(explain(score({ time: 0.1, cost: 0.1 }), alike)).toBe(
      'Its figures are level with those of option B; it is ahead by less than they show.',
    )
  })

  test('names the chances where there are targets, and nothing where both are almost certain', () => {
    const chances = { date: 0.9, budget: 0.9991 }
    expect(
      explain(score({ time: 0.1, cost: 0.001 }), chances, { weeks: 6, budget: 9_000 }, { date: 0.8, budget: 0.997 }),
    ).toBe('It beats option B on date.')
    expect(explain(score({ cost: 0.01 }), { budget: 1 }, { budget: 9_000 }, { budget: 0.997 })).toBe(
      'It beats option B on budget.',
    )
  })

  test('says what decides between options that are level', () => {
    const tie = (decidedBy: TieBreak): RecommendationReason => ({ by: 'tie', over: other, decidedBy })
    expect(explain(tie('cost'), { hours: 80 })).toBe(
      'By your weights it is level with option B, and costs less in the safe case.',
    )
    expect(explain(tie('weeks'), { weeks: 5.9 })).toBe(
      'By your weights it is level with option B, and ahead by less than the figures show.',
    )
    expect(explain(tie('id'))).toBe('By your weights it is level with option B, and was written first.')
  })

  test('says when no other option is better', () => {
    expect(explain({ by: 'dominance' })).toBe(
      'In the safe case, no other option is better in time, cost, risk or scope.',
    )
  })
})

describe('explainNearestFlip', () => {
  test('names the share that is nearest to the present one', () => {
    const flips = { ...noFlips, cost: { share: 5, to: other }, scope: { share: 40, to: other } }
    expect(explainNearestFlip(flips, defaultWeights, nameOf)).toBe(
      'If scope counts 40 of 100, option B is recommended.',
    )
  })

  test('says when no share changes the recommendation', () => {
    expect(explainNearestFlip(noFlips, defaultWeights, nameOf)).toContain('It stays recommended')
  })
})

test('explainShares says what equal shares would recommend, where that is another option', () => {
  const shares = { time: 20, cost: 40, risk: 20, scope: 20 }
  expect(explainShares(shares, other, one, nameOf)).toBe(
    'With time 20, cost 40, risk 20, and scope 20, option B is recommended; with equal shares, option A. ',
  )
  expect(explainShares(shares, one, one, nameOf)).toBe('')
})
