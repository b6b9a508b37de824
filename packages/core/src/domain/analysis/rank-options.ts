import { Criterion, type OptionId, type Weights } from '../schemas/index.ts'
import { type Candidate, type Scores, scoreOptions } from './score-options.ts'
import { midpointCost } from './target-probabilities.ts'

/** A candidate with its scores and their weighted sum, which is a whole number if the weights are. */
export interface Ranked {
  candidate: Candidate
  scores: Scores
  sum: number
}

/** What decides between options with equal totals, in this order. */
export type TieBreak = 'weeks' | 'cost' | 'id'

/** Ranks the best first; ties go to fewer P80 weeks, then to lower P80 cost, then by id. */
export function rankOptions(candidates: readonly Candidate[], weights: Weights): Ranked[] {
  const scores = scoreOptions(candidates)
  return candidates
    .flatMap((candidate) => {
      const own = scores.get(candidate.id)
      return own ? { candidate, scores: own, sum: weightedSum(own, weights) } : []
    })
    .toSorted((a, b) => b.sum - a.sum || compareTied(a.candidate, b.candidate).order)
}

/** The sum of weights times scores, in ten-thousandths. */
function weightedSum(scores: Scores, weights: Weights): number {
  return Criterion.options.reduce((sum, criterion) => sum + weights[criterion] * toTenThousandths(scores[criterion]), 0)
}

/** A score as a whole number of ten-thousandths. */
export function toTenThousandths(score: number): number {
  return Math.round(score * 10_000)
}

/** Below 0 when `a` goes first. */
export function compareTied(a: TiedFigures, b: TiedFigures): { order: number; by: TieBreak } {
  const weeks = a.estimate.weeks.p80 - b.estimate.weeks.p80
  if (weeks !== 0) return { order: weeks, by: 'weeks' }
  const cost = midpointCost(a.estimate.cost.p80) - midpointCost(b.estimate.cost.p80)
  if (cost !== 0) return { order: cost, by: 'cost' }
  return { order: compareIds(a.id, b.id), by: 'id' }
}

type TiedFigures = Pick<Candidate, 'id' | 'estimate'>

function compareIds(a: OptionId, b: OptionId): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
