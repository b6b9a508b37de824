import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recommendOption } from '../../domain/analysis/index.ts'
import { arbitraryCandidates, someCandidate } from '../../domain/analysis/testing/some-candidates.ts'
import { defaultWeights } from '../../domain/schemas/index.ts'
import { chooseRecommended } from './choose-recommended.ts'

const pinned = (number: number, isRecommended = false) => ({
  ...someCandidate({ number, weeks: 1, cost: 1 }),
  isRecommended,
})

test('keeps the mark of a pinned option, even if it is dominated by now', () => {
  const [beaten, better] = [
    someCandidate({ number: 0, weeks: 9, cost: 9 }),
    someCandidate({ number: 1, weeks: 1, cost: 1 }),
  ]
  expect(chooseRecommended([pinned(0, true)], [beaten, better])).toBe(beaten.id)
})

test('chooses a new option that no new one dominates, and that no option dominates if there is one', () => {
  fc.assert(
    fc.property(arbitraryCandidates(2), fc.integer({ min: 1, max: 2 }), (candidates, pins) => {
      fc.pre(candidates.length > pins)
      const kept = candidates.slice(0, pins).map((_, number) => pinned(number))
      const fresh = candidates.slice(pins)
      const { ranking } = recommendOption(candidates, defaultWeights)
      const recommended = ranking.find(({ id }) => id === chooseRecommended(kept, candidates))
      const isFresh = (id: string) => fresh.some((candidate) => candidate.id === id)
      expect(recommended).toSatisfy((option) => isFresh(option.id))
      expect(recommended?.dominatedBy.filter(isFresh)).toEqual([])
      const eligible = ranking.filter(({ id, dominatedBy }) => isFresh(id) && dominatedBy.length === 0)
      if (eligible.length > 0) expect(recommended).toEqual(eligible[0])
    }),
  )
})

test('where pinned options dominate all new ones, does not prefer a dominated new option for its likelier date', () => {
  const candidates = [
    someCandidate({ number: 0, weeks: 1, cost: 1, date: 1 }),
    someCandidate({ number: 1, weeks: 5, cost: 5, date: 0.1 }),
    someCandidate({ number: 2, weeks: 6, cost: 5, date: 0.9 }),
  ]
  expect(chooseRecommended([pinned(0)], candidates)).toBe(candidates[1]?.id)
})
