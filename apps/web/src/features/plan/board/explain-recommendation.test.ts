import type { RecommendationReason } from '@plangate/core/analysis'
import { type Criterion, defaultWeights, OptionId } from '@plangate/core/schemas'
import { describe, expect, test } from 'vitest'
import { explainNearestFlip, explainReason, explainShares } from './explain-recommendation.ts'
import type { ShareFlip } from './shares.ts'

const [one, other] = ['01900000-0000-7000-8000-00000000000a', '01900000-0000-7000-8000-00000000000b'].map((id) =>
  OptionId.parse(id),
)
if (!one || !other) throw new Error('there are two options')
const nameOf = (id: OptionId) => (id === one ? 'option A' : 'option B')
const noFlips: Record<Criterion, ShareFlip | null> = { time: null, cost: null, risk: null, scope: null }

describe('explainReason', () => {
  const score = { by: 'score', over: other, lead: 0.1 } as const
  test.each<[RecommendationReason, string]>([
    [
      { ...score, margins: { time: 0.1, cost: 0.2, risk: 0, scope: -0.2 }, carriedBy: ['cost', 'time'] },
      'It beats option B on cost and time. It is behind on scope.',
    ],
    [
      { ...score, margins: { time: 0.1, cost: 0, risk: 0, scope: 0 }, carriedBy: ['time'] },
      'It beats option B on time.',
    ],
    [{ by: 'tie', over: other, decidedBy: 'cost' }, 'It is level with option B, and costs less in the safe case.'],
    [{ by: 'dominance' }, 'No other option is better in time, cost, risk or scope.'],
  ])('%o', (reason, words) => {
    expect(explainReason(reason, nameOf)).toBe(words)
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
