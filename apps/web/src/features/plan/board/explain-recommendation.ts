import type { Flip, Recommendation, RecommendationReason } from '@plangate/core/analysis'
import { Criterion, defaultWeights, type OptionId, type Weights } from '@plangate/core/schemas'

/** Returns the name of an option. */
export type FindOptionName = (id: OptionId) => string

export const criterionNames: Record<Criterion, string> = { time: 'Time', cost: 'Cost', risk: 'Risk', scope: 'Scope' }

/** Explains in a sentence or two why the recommended option is ahead. */
export function explainReason(reason: RecommendationReason, nameOf: FindOptionName): string {
  switch (reason.by) {
    case 'dominance':
      return 'Every other option is at best equal in time, cost, risk and scope, and worse in at least one.'
    case 'score':
      return [`It is ahead of ${nameOf(reason.over)} on ${formatCriteria(reason.carriedBy)}.`, explainLosses(reason)]
        .join(' ')
        .trim()
    case 'tie':
      return `It is level with ${nameOf(reason.over)} and goes first for ${tieBreaks[reason.decidedBy]}.`
  }
}

const tieBreaks = { weeks: 'its fewer weeks at P80', cost: 'its lower cost at P80', id: 'having been written first' }

function explainLosses({ margins }: Extract<RecommendationReason, { by: 'score' }>): string {
  const paid = Criterion.options.filter((criterion) => margins[criterion] < 0)
  return paid.length === 0 ? '' : `What it gives up is ${formatCriteria(paid)}.`
}

/**
 * Says which weights led to another recommendation than equal weights would: "With cost at 40 instead of 25, option B is
 * recommended instead of option A. " Empty when they did not.
 */
export function explainWeights(
  weights: Weights,
  recommended: OptionId,
  recommendedAlike: OptionId,
  nameOf: FindOptionName,
): string {
  if (recommended === recommendedAlike) return ''
  const moved = Criterion.options
    .filter((criterion) => weights[criterion] !== defaultWeights[criterion])
    .map((criterion) => `${criterionNames[criterion].toLowerCase()} at ${weights[criterion]}`)
  const change = `${list.format(moved)} instead of ${defaultWeights.time}${moved.length > 1 ? ' each' : ''}`
  return `With ${change}, ${nameOf(recommended)} is recommended instead of ${nameOf(recommendedAlike)}. `
}

/** Describes the smallest change of one weight that would recommend another option. */
export function explainNearestFlip(flips: Recommendation['flips'], weights: Weights, nameOf: FindOptionName): string {
  const [nearest] = Criterion.options
    .flatMap((criterion) => {
      const flip = flips[criterion]
      return flip ? { criterion, flip, distance: Math.abs(flip.weight - weights[criterion]) } : []
    })
    .toSorted((a, b) => a.distance - b.distance)
  if (!nearest) return 'No change of a single weight would recommend another option.'
  return explainFlip(nearest.criterion, nearest.flip, weights, nameOf)
}

/** Returns a sentence like "With scope above 62 instead of 25, it would be option B." */
export function explainFlip(
  criterion: Criterion,
  { weight, to }: Flip,
  weights: Weights,
  nameOf: FindOptionName,
): string {
  const own = weights[criterion]
  const bound = formatBound(weight, own)
  return `With ${criterionNames[criterion].toLowerCase()} ${bound} instead of ${own}, it would be ${nameOf(to)}.`
}

/** Weights are integers, so the bound is rounded such that the next integer beyond it flips. */
function formatBound(weight: number, own: number): string {
  if (weight === 0 || weight === 100) return `at ${weight}`
  return weight >= own ? `above ${Math.floor(weight)}` : `below ${Math.ceil(weight)}`
}

const list = new Intl.ListFormat('en-US')

function formatCriteria(criteria: readonly Criterion[]): string {
  return list.format(criteria.map((criterion) => criterionNames[criterion].toLowerCase()))
}
