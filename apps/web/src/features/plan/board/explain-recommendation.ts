import type { RecommendationReason } from '@plangate/core/analysis'
import { Criterion, type OptionId, type Weights } from '@plangate/core/schemas'
import type { ShareFlip } from './shares.ts'

/** Returns the name of an option. */
export type FindOptionName = (id: OptionId) => string

export const criterionNames: Record<Criterion, string> = { time: 'Time', cost: 'Cost', risk: 'Risk', scope: 'Scope' }

/** Explains in a sentence or two why the recommended option is ahead. */
export function explainReason(reason: RecommendationReason, nameOf: FindOptionName): string {
  switch (reason.by) {
    case 'dominance':
      return 'No other option is better in time, cost, risk or scope.'
    case 'score':
      return [`It beats ${nameOf(reason.over)} on ${formatCriteria(reason.carriedBy)}.`, explainLosses(reason)]
        .join(' ')
        .trim()
    case 'tie':
      return `It is level with ${nameOf(reason.over)}, and ${tieBreaks[reason.decidedBy]}.`
  }
}

const tieBreaks = { weeks: 'is safely done sooner', cost: 'costs less in the safe case', id: 'was written first' }

function explainLosses({ margins }: Extract<RecommendationReason, { by: 'score' }>): string {
  const paid = Criterion.options.filter((criterion) => margins[criterion] < 0)
  return paid.length === 0 ? '' : `It is behind on ${formatCriteria(paid)}.`
}

/**
 * Says when the founder's shares recommend another option than equal shares would. Empty when they do not.
 *
 * @param shares of 100
 */
export function explainShares(
  shares: Weights,
  recommended: OptionId,
  recommendedAlike: OptionId,
  nameOf: FindOptionName,
): string {
  if (recommended === recommendedAlike) return ''
  const list = new Intl.ListFormat('en-US')
  const own = Criterion.options.map((criterion) => `${criterionNames[criterion].toLowerCase()} ${shares[criterion]}`)
  return `With ${list.format(own)}, ${nameOf(recommended)} is recommended; with equal shares, ${nameOf(recommendedAlike)}. `
}

/** Describes the smallest change of one share that would recommend another option. */
export function explainNearestFlip(
  flips: Record<Criterion, ShareFlip | null>,
  shares: Weights,
  nameOf: FindOptionName,
): string {
  const [nearest] = Criterion.options
    .flatMap((criterion) => {
      const flip = flips[criterion]
      return flip ? { criterion, flip, distance: Math.abs(flip.share - shares[criterion]) } : []
    })
    .toSorted((a, b) => a.distance - b.distance)
  if (!nearest) return 'It stays recommended whichever single criterion you give more or less weight.'
  return explainFlip(nearest.criterion, nearest.flip, nameOf)
}

/** Returns a sentence like "If scope counts 62 of 100, option B is recommended." */
export function explainFlip(criterion: Criterion, { share, to }: ShareFlip, nameOf: FindOptionName): string {
  return `If ${criterionNames[criterion].toLowerCase()} counts ${share} of 100, ${nameOf(to)} is recommended.`
}

function formatCriteria(criteria: readonly Criterion[]): string {
  return new Intl.ListFormat('en-US').format(criteria.map((criterion) => criterionNames[criterion].toLowerCase()))
}
