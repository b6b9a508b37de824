import type { Criterion, OptionId, Weights } from '../schemas/index.ts'
import { compareTied, type Ranked, toTenThousandths } from './rank-options.ts'

/** Where the recommendation changes. */
export interface Flip {
  /** 0 to 100, seldom a whole number. At this weight both options are equal; beyond it, `to` is recommended. */
  weight: number
  to: OptionId
}

/** Where a rival's sum meets the winner's as one weight moves away from its current value. */
interface Crossing {
  weight: number
  rival: Ranked
  /** How far the weight has to move. */
  distance: number
  isUp: boolean
  /** How much the rival gains on the winner from there on; 0 at an end of the scale. */
  gain: number
}

const lowest = 0
const highest = 100

/**
 * The nearest weight of one criterion, the others held, at which another option is recommended; null when no weight
 * from 0 to 100 changes the recommendation. Of two at the same distance, the higher.
 *
 * Every option's weighted sum is a straight line over that weight. So each rival overtakes the winner at most once, and
 * the first to do so on either side is the next winner. Finding it takes an equation, not a search.
 *
 * @param ranking of the options that may be recommended, the winner first
 */
export function nearestFlip(criterion: Criterion, ranking: readonly Ranked[], weights: Weights): Flip | null {
  const [winner, ...rivals] = ranking
  if (!winner) return null
  const [nearest] = rivals.flatMap((rival) => crossing(criterion, winner, rival, weights) ?? []).toSorted(soonestFirst)
  return nearest ? { weight: nearest.weight, to: nearest.rival.candidate.id } : null
}

function crossing(criterion: Criterion, winner: Ranked, rival: Ranked, weights: Weights): Crossing | null {
  const own = weights[criterion]
  const gain = toTenThousandths(rival.scores[criterion]) - toTenThousandths(winner.scores[criterion])
  if (gain === 0) return null
  const weight = own + (winner.sum - rival.sum) / gain
  const isUp = gain > 0
  const isAtEnd = weight === (isUp ? highest : lowest)
  if (weight < lowest || weight > highest) return null
  if (isAtEnd && !winsTheTie(criterion, winner, rival, weights, weight)) return null
  return { weight, rival, distance: Math.abs(weight - own), isUp, gain: isAtEnd ? 0 : Math.abs(gain) }
}

/** Decides a tie at an end of the scale. When no criterion has a weight above 0, no option is recommended. */
function winsTheTie(criterion: Criterion, winner: Ranked, rival: Ranked, weights: Weights, weight: number): boolean {
  const counts = Object.values({ ...weights, [criterion]: weight }).some((value) => value > 0)
  return counts && compareTied(rival.candidate, winner.candidate).order < 0
}

/** Of those that meet the winner at the same weight, the one that gains most is ahead beyond it. */
function soonestFirst(a: Crossing, b: Crossing): number {
  return (
    a.distance - b.distance ||
    Number(b.isUp) - Number(a.isUp) ||
    b.gain - a.gain ||
    compareTied(a.rival.candidate, b.rival.candidate).order
  )
}
