import fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import { Criterion, defaultWeights, Weights } from '../schemas/index.ts'
import { dominance } from './dominance.ts'
import type { Flip } from './nearest-flip.ts'
import { recommendOption } from './recommend-option.ts'
import type { Candidate } from './score-options.ts'
import { arbitraryCandidates, arbitraryWeights, numberedId, someCandidate } from './testing/some-candidates.ts'

const small = someCandidate({ number: 1, weeks: 4, cost: 16_000, risk: 'low', scope: 60 })
const medium = someCandidate({ number: 2, weeks: 8, cost: 32_000, risk: 'medium', scope: 90 })
const large = someCandidate({ number: 3, weeks: 10, cost: 80_000, risk: 'high', scope: 100 })
const options = [small, medium, large]

const only = (criterion: Criterion): Weights => ({ time: 0, cost: 0, risk: 0, scope: 0, [criterion]: 40 })
const winner = (candidates: readonly Candidate[], weights: Weights) =>
  recommendOption(candidates, weights).recommendedId
const scoresOf = (candidates: readonly Candidate[]) =>
  recommendOption(candidates, defaultWeights)
    .ranking.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ scores }) => scores)

describe('scoreOptions', () => {
  test("without targets, divides the best time and cost by the option's own, and scores risk by level and scope by share", () => {
    expect(scoresOf(options)).toEqual([
      { time: 1, cost: 1, risk: 1, scope: 0.6 },
      { time: 0.5, cost: 0.5, risk: 0.5, scope: 0.9 },
      { time: 0.4, cost: 0.2, risk: 0, scope: 1 },
    ])
  })

  test('with targets, scores time and cost by the probability of meeting them', () => {
    const hoped = { ...medium, probabilities: { date: 0.91234567, budget: 0.25 } }
    expect(scoresOf([hoped])).toEqual([{ time: 0.9123, cost: 0.25, risk: 0.5, scope: 0.9 }])
  })

  test('scores the best option 1, even if it takes no time and costs nothing', () => {
    const nothing = someCandidate({ number: 1, weeks: 0, cost: 0 })
    expect(scoresOf([nothing, medium])).toEqual([
      { time: 1, cost: 1, risk: 0.5, scope: 0.5 },
      { time: 0, cost: 0, risk: 0.5, scope: 0.9 },
    ])
  })
})

describe('recommendOption', () => {
  test('recommends the highest weighted mean, and says what each criterion adds to the lead', () => {
    const { recommendedId, ranking, reason } = recommendOption(options, defaultWeights)
    expect(recommendedId).toBe(small.id)
    expect(ranking.map(({ id, total }) => [id, total])).toEqual([
      [small.id, 0.9],
      [medium.id, 0.6],
      [large.id, 0.4],
    ])
    expect(reason).toEqual({
      by: 'score',
      over: medium.id,
      lead: expect.closeTo(0.3, 12),
      margins: { time: 0.125, cost: 0.125, risk: 0.125, scope: expect.closeTo(-0.075, 12) },
      carriedBy: ['time', 'cost', 'risk'],
    })
  })

  test.each<[Criterion, Candidate]>([
    ['time', small],
    ['cost', small],
    ['risk', small],
    ['scope', large],
  ])('recommends the best option by %s when nothing else counts', (criterion, best) => {
    expect(winner(options, only(criterion))).toBe(best.id)
  })

  test('gives dominance as the reason when every other option is dominated', () => {
    const worse = someCandidate({ number: 4, weeks: 5, cost: 17_000, risk: 'low', scope: 60 })
    const { recommendedId, reason, ranking, flips } = recommendOption([worse, small], defaultWeights)
    expect([recommendedId, reason]).toEqual([small.id, { by: 'dominance' }])
    expect(ranking.map(({ id, dominatedBy }) => [id, dominatedBy])).toEqual([
      [small.id, []],
      [worse.id, [small.id]],
    ])
    expect(flips).toEqual({ time: null, cost: null, risk: null, scope: null })
  })

  test('breaks ties by fewer weeks, then lower cost, then id', () => {
    const tied = (changes: { weeks: number; cost: number; number: number; scope: number }) =>
      someCandidate({ ...changes, date: 0.5, budget: 0.5 })
    const slow = tied({ number: 1, weeks: 5, cost: 10_000, scope: 60 })
    const dear = tied({ number: 2, weeks: 4, cost: 20_000, scope: 60 })
    const decided = (...candidates: Candidate[]) => {
      const { recommendedId, reason } = recommendOption(candidates, defaultWeights)
      return [recommendedId, reason]
    }
    expect(decided(slow, dear)).toEqual([dear.id, { by: 'tie', over: slow.id, decidedBy: 'weeks' }])
    const cheapRisky = {
      ...slow,
      riskLevel: 'high' as const,
      estimate: { ...slow.estimate, weeks: dear.estimate.weeks },
    }
    const scopeOnly = { time: 10, cost: 10, risk: 0, scope: 10 }
    expect(winner([dear, cheapRisky], scopeOnly)).toBe(cheapRisky.id)
    expect(recommendOption([dear, cheapRisky], scopeOnly).reason).toMatchObject({ decidedBy: 'cost' })
    const twin = { ...dear, id: numberedId(0) }
    expect(decided(dear, twin)).toEqual([twin.id, { by: 'tie', over: dear.id, decidedBy: 'id' }])
  })

  test('refuses an empty list of options, and weights that are all 0', () => {
    expect(() => recommendOption([], defaultWeights)).toThrow(RangeError)
    const nothing = { time: 0, cost: 0, risk: 0, scope: 0 }
    expect(() => recommendOption(options, nothing)).toThrow(RangeError)
    expect(Weights.safeParse(nothing).success).toBe(false)
    expect(Weights.safeParse(defaultWeights).success).toBe(true)
    for (const risk of [-1, 0.5, 101]) expect(Weights.safeParse({ ...defaultWeights, risk }).success).toBe(false)
  })

  test('does not depend on the order of the options', () => {
    const shuffled = arbitraryCandidates().chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, arbitraryWeights(), ([one, other], weights) => {
        expect(recommendOption(other, weights)).toEqual(recommendOption(one, weights))
      }),
    )
  })

  test('never recommends a dominated option, and recommends the best total of the others', () => {
    fc.assert(
      fc.property(arbitraryCandidates(), arbitraryWeights(), (candidates, weights) => {
        const { recommendedId, ranking } = recommendOption(candidates, weights)
        const dominated = dominance(candidates)
        expect(dominated.has(recommendedId)).toBe(false)
        const eligible = ranking.filter(({ id }) => !dominated.has(id))
        expect(eligible[0]?.id).toBe(recommendedId)
        expect(eligible[0]?.total).toBe(Math.max(...eligible.map(({ total }) => total)))
        expect(ranking.slice(0, eligible.length)).toEqual(eligible)
      }),
    )
  })

  test('keeps recommendation and scores when a dominated option is left out', () => {
    fc.assert(
      fc.property(arbitraryCandidates(2), arbitraryWeights(), (candidates, weights) => {
        const dominated = dominance(candidates)
        const { recommendedId, ranking, flips, reason } = recommendOption(candidates, weights)
        const fewer = recommendOption(
          candidates.filter(({ id }) => !dominated.has(id)),
          weights,
        )
        expect(fewer).toEqual({ recommendedId, flips, reason, ranking: ranking.filter(({ id }) => !dominated.has(id)) })
      }),
    )
  })

  test('depends only on the ratios of the weights', () => {
    fc.assert(
      fc.property(
        arbitraryCandidates(),
        arbitraryWeights(20),
        fc.integer({ min: 2, max: 5 }),
        (candidates, one, by) => {
          const scaled = { time: one.time * by, cost: one.cost * by, risk: one.risk * by, scope: one.scope * by }
          const [before, after] = [recommendOption(candidates, one), recommendOption(candidates, scaled)]
          expect(after.ranking.map(({ id }) => id)).toEqual(before.ranking.map(({ id }) => id))
          expect(after.reason.by).toBe(before.reason.by)
          for (const [index, { total }] of before.ranking.entries())
            expect(after.ranking[index]?.total).toBeCloseTo(total, 12)
        },
      ),
    )
  })

  test('keeps recommending an option that improves in any criterion', () => {
    const better: Record<string, (candidate: Candidate) => Candidate> = {
      time: ({ estimate, probabilities, ...rest }) => ({
        ...rest,
        estimate: { ...estimate, weeks: { ...estimate.weeks, p80: estimate.weeks.p80 * 0.6 } },
        probabilities: {
          ...probabilities,
          date: probabilities.date === null ? null : Math.min(1, probabilities.date + 0.15),
        },
      }),
      cost: ({ estimate, ...rest }) => ({
        ...rest,
        estimate: { ...estimate, cost: { ...estimate.cost, p80: { low: 500, high: 600 } } },
      }),
      risk: (candidate) => ({ ...candidate, riskLevel: 'low' }),
      scope: (candidate) => ({ ...candidate, scopeCoverage: Math.min(100, candidate.scopeCoverage + 15) }),
    }
    const way = fc.constantFrom(...Object.values(better))
    fc.assert(
      fc.property(arbitraryCandidates(2), arbitraryWeights(), way, (candidates, weights, improve) => {
        const id = winner(candidates, weights)
        const improved = candidates.map((candidate) => (candidate.id === id ? improve(candidate) : candidate))
        expect(winner(improved, weights)).toBe(id)
      }),
    )
  })
})

describe('nearestFlip', () => {
  test('finds the weight where two options are equal, with the other weights held', () => {
    // The small option leads by 25 * (0.5 + 0.5 + 0.5) in all but scope; each point of weight on scope takes 0.3 from
    // that.
    expect(recommendOption(options, defaultWeights).flips).toEqual({ time: null, cost: null, risk: null, scope: null })
    const carefree = { ...defaultWeights, risk: 0 }
    const { scope, time } = recommendOption(options, carefree).flips
    expect([time, scope?.to, scope?.weight]).toEqual([null, medium.id, expect.closeTo(25 / 0.3, 12)])
  })

  test('finds the end of the scale only if the tie there goes to the other option', () => {
    const quick = someCandidate({ number: 1, weeks: 4, cost: 10_000, scope: 50, date: 0.5, budget: 0.5 })
    const wide = someCandidate({ number: 2, weeks: 5, cost: 10_000, scope: 80, date: 0.5, budget: 0.5 })
    expect(recommendOption([quick, wide], defaultWeights).flips.scope).toEqual({ weight: 0, to: quick.id })
    const slow = someCandidate({ number: 1, weeks: 6, cost: 10_000, scope: 50, date: 0.5, budget: 0.5, risk: 'low' })
    const lowRisk = { time: 25, cost: 25, risk: 0, scope: 25 }
    expect(recommendOption([slow, wide], { ...lowRisk, scope: 100 }).flips.risk).toEqual({ weight: 60, to: slow.id })
    const cheap = someCandidate({ number: 3, weeks: 4.5, cost: 8_000, scope: 30, date: 0.5, budget: 0.5 })
    expect(recommendOption([cheap, quick, wide], defaultWeights).flips.scope).toEqual({ weight: 0, to: quick.id })
  })

  test('does not find a weight where no criterion would count', () => {
    const quick = someCandidate({ number: 1, weeks: 4, cost: 10_000, scope: 50 })
    const wide = someCandidate({ number: 2, weeks: 5, cost: 10_000, scope: 80 })
    expect(recommendOption([quick, wide], only('scope')).flips.scope).toBeNull()
  })

  test('names the option that gains most where several meet the winner at once', () => {
    const [one, two, three] = [
      someCandidate({ number: 1, weeks: 4, cost: 10_000, scope: 40, date: 1 }),
      someCandidate({ number: 2, weeks: 5, cost: 10_000, scope: 60, date: 0.8 }),
      someCandidate({ number: 3, weeks: 6, cost: 10_000, scope: 80, date: 0.6 }),
    ]
    const { recommendedId, flips } = recommendOption([one, two, three], { time: 50, cost: 0, risk: 0, scope: 0 })
    expect([recommendedId, flips.scope]).toEqual([one.id, { weight: 50, to: three.id }])
  })

  test('finds the higher of two weights at the same distance', () => {
    const [quick, even, wide] = [
      someCandidate({ number: 1, weeks: 4, cost: 10_000, scope: 20, date: 0.7 }),
      someCandidate({ number: 2, weeks: 5, cost: 10_000, scope: 50, date: 0.5 }),
      someCandidate({ number: 3, weeks: 6, cost: 10_000, scope: 60, date: 0.4 }),
    ]
    const weights = { time: 60, cost: 0, risk: 0, scope: 50 }
    const { recommendedId, flips } = recommendOption([quick, even, wide], weights)
    expect([recommendedId, flips.scope]).toEqual([even.id, { weight: 60, to: wide.id }])
    expect(recommendOption([quick, even], weights).flips.scope).toEqual({ weight: 40, to: quick.id })
  })

  const cases = [arbitraryCandidates(2), arbitraryWeights(), fc.constantFrom(...Criterion.options)] as const

  test('finds the first change: every nearer weight recommends the same option; null means that every weight does', () => {
    const check = fc.property(...cases, (candidates, weights, criterion) => {
      const { recommendedId, flips } = recommendOption(candidates, weights)
      const reach = Math.abs((flips[criterion]?.weight ?? Infinity) - weights[criterion])
      for (const weight of wholeWeights.filter((whole) => Math.abs(whole - weights[criterion]) < reach - 1e-9)) {
        const moved = { ...weights, [criterion]: weight }
        if (Weights.safeParse(moved).success) expect(winner(candidates, moved)).toBe(recommendedId)
      }
    })
    fc.assert(check, { numRuns: { sampled: 20, exhaustive: 500 }[inject('extent')] })
  })

  test('recommends the other option just beyond the weight', () => {
    const check = fc.property(...cases, (candidates, weights, criterion) => {
      const flip = recommendOption(candidates, weights).flips[criterion]
      if (!flip) return
      const found = justBeyond(flip, weights[criterion]).map((weight) =>
        winner(candidates, { ...weights, [criterion]: weight }),
      )
      expect(found).toContain(flip.to)
    })
    fc.assert(check, { numRuns: { sampled: 50, exhaustive: 1_000 }[inject('extent')] })
  })
})

const wholeWeights = Array.from({ length: 101 }, (_, weight) => weight)

/**
 * The weight slightly beyond the flip, away from the founder's own; both sides if the flip is at that weight itself.
 */
function justBeyond(flip: Flip, own: number): number[] {
  const [more, less] = [Math.min(100, flip.weight + 1e-6), Math.max(0, flip.weight - 1e-6)]
  if (flip.weight === own) return [more, less]
  return [flip.weight > own ? more : less]
}
