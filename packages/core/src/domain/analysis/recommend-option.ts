import { Criterion, type OptionId, type Weights } from '../schemas/index.ts'
import { dominance } from './dominance.ts'
import { type Flip, nearestFlip } from './nearest-flip.ts'
import { compareTied, type Ranked, rankOptions, type TieBreak } from './rank-options.ts'
import type { Candidate, Scores } from './score-options.ts'

export interface RankedOption {
  id: OptionId
  /** 0 to 1 by each criterion. */
  scores: Scores
  /** The weighted mean of the scores, 0 to 1. */
  total: number
  /** Empty for an option that may be recommended. */
  dominatedBy: readonly OptionId[]
}

/** Why the recommended option is ahead of the next eligible one. */
export type RecommendationReason =
  /** Every other option is dominated. */
  | { by: 'dominance' }
  /**
   * `margins` says how much each criterion adds to the lead over `over`; `carriedBy` lists those above 0, largest
   * first.
   */
  | { by: 'score'; over: OptionId; lead: number; margins: Record<Criterion, number>; carriedBy: Criterion[] }
  /** The totals are equal. */
  | { by: 'tie'; over: OptionId; decidedBy: TieBreak }

export interface Recommendation {
  recommendedId: OptionId
  reason: RecommendationReason
  /** All options: the best total first, dominated ones after all others. */
  ranking: RankedOption[]
  /** By criterion: the nearest weight, with the other weights as they are, that changes the recommendation. */
  flips: Record<Criterion, Flip | null>
}

/**
 * Recommends the option with the highest weighted mean of its scores (`scoreOptions`) among those that are not
 * dominated (`dominance`). Ties go to fewer P80 weeks, then to lower P80 cost, then by id.
 *
 * The rule is additive, so that a founder can redo it by hand and see what each weight does (Hwang and Yoon, Multiple
 * Attribute Decision Making, 1981). It trades freely between criteria: no score rules an option out.
 *
 * @throws {RangeError} when there are no candidates, or all weights are 0
 */
export function recommendOption(candidates: readonly Candidate[], weights: Weights): Recommendation {
  const dominated = dominance(candidates)
  const { true: beaten = [], false: eligible = [] } = Object.groupBy(
    rankOptions(candidates, weights),
    ({ candidate }) => (dominated.has(candidate.id) ? 'true' : 'false'),
  )
  const [winner, next] = eligible
  if (!winner) throw new RangeError('there is nothing to recommend')
  const maxSum = maxSumOf(weights)
  return {
    recommendedId: winner.candidate.id,
    reason: next ? reasonOver(next, winner, weights) : { by: 'dominance' },
    ranking: [...eligible, ...beaten].map(({ candidate: { id }, scores, sum }) => ({
      id,
      scores,
      total: sum / maxSum,
      dominatedBy: dominated.get(id) ?? [],
    })),
    flips: byCriterion((criterion) => nearestFlip(criterion, eligible, weights)),
  }
}

/** The weighted sum if all scores were 1. */
function maxSumOf(weights: Weights): number {
  const sum = Criterion.options.reduce((total, criterion) => total + weights[criterion], 0)
  if (sum <= 0) throw new RangeError('all weights are 0')
  return sum * 10_000
}

function reasonOver(next: Ranked, winner: Ranked, weights: Weights): RecommendationReason {
  const over = next.candidate.id
  if (winner.sum === next.sum) return { by: 'tie', over, decidedBy: compareTied(winner.candidate, next.candidate).by }
  const maxSum = maxSumOf(weights)
  const margins = byCriterion(
    (criterion) => (10_000 * weights[criterion] * (winner.scores[criterion] - next.scores[criterion])) / maxSum,
  )
  return {
    by: 'score',
    over,
    lead: (winner.sum - next.sum) / maxSum,
    margins,
    carriedBy: Criterion.options
      .filter((criterion) => margins[criterion] > 0)
      .toSorted((a, b) => margins[b] - margins[a]),
  }
}

function byCriterion<Value>(read: (criterion: Criterion) => Value): Record<Criterion, Value> {
  return { time: read('time'), cost: read('cost'), risk: read('risk'), scope: read('scope') }
}
