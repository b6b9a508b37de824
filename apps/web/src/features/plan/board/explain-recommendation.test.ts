import type { Flip, RecommendationReason } from '@plangate/core/analysis'
import { type Criterion, defaultWeights, OptionId } from '@plangate/core/schemas'
import { describe, expect, test } from 'vitest'
import { explainFlip, explainNearestFlip, explainReason } from './explain-recommendation.ts'

const other = OptionId.parse('01900000-0000-7000-8000-00000000000b')
const nameOf = () => 'option B'
const noFlips: Record<Criterion, Flip | null> = { time: null, cost: null, risk: null, scope: null }

describe('explainReason', () => {
  const score = { by: 'score', over: other, lead: 0.1 } as const
  test.each<[RecommendationReason, string]>([
    [
      { ...score, margins: { time: 0.1, cost: 0.2, risk: 0, scope: -0.2 }, carriedBy: ['cost', 'time'] },
      'It is ahead of option B on cost and time. What it gives up is scope.',
    ],
    [
      { ...score, margins: { time: 0.1, cost: 0, risk: 0, scope: 0 }, carriedBy: ['time'] },
      'It is ahead of option B on time.',
    ],
    [
      { by: 'tie', over: other, decidedBy: 'cost' },
      'It is level with option B and goes first for its lower cost at P80.',
    ],
    [
      { by: 'dominance' },
      'Every other option is at best equal in time, cost, risk and scope, and worse in at least one.',
    ],
  ])('%o', (reason, words) => {
    expect(explainReason(reason, nameOf)).toBe(words)
  })
})

describe('explainFlip and explainNearestFlip', () => {
  test.each<[Criterion, number, string]>([
    ['scope', 61.6, 'With scope above 61 instead of 25, it would be option B.'],
    ['cost', 3.2, 'With cost below 4 instead of 25, it would be option B.'],
    ['cost', 0.4, 'With cost below 1 instead of 25, it would be option B.'],
    ['risk', 0, 'With risk at 0 instead of 25, it would be option B.'],
    ['time', 100, 'With time at 100 instead of 25, it would be option B.'],
    ['time', 99.9, 'With time above 99 instead of 25, it would be option B.'],
  ])('%s flips at %d', (criterion, weight, words) => {
    expect(explainFlip(criterion, { weight, to: other }, defaultWeights, nameOf)).toBe(words)
  })

  test('explains the nearest flip', () => {
    const flips = { ...noFlips, cost: { weight: 5, to: other }, scope: { weight: 40, to: other } }
    expect(explainNearestFlip(flips, defaultWeights, nameOf)).toContain('With scope above 40')
  })

  test('says when no change of a single weight flips the recommendation', () => {
    expect(explainNearestFlip(noFlips, defaultWeights, nameOf)).toContain('No change of a single weight')
  })
})
