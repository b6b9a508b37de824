import type { Candidate, PlanTargets, Recommendation, RecommendationReason } from '@plangate/core/analysis'
import { roundMoney } from '@plangate/core/format'
import { Criterion, type OptionId, type Weights } from '@plangate/core/schemas'
import { roundWeeks } from '../../../shared/format/describe-estimate.ts'
import { formatShare } from '../../../shared/format/format-values.ts'
import type { ShareFlip } from './shares.ts'

/** Returns the name of an option. */
export type FindOptionName = (id: OptionId) => string

export const criterionNames: Record<Criterion, string> = { time: 'Time', cost: 'Cost', risk: 'Risk', scope: 'Scope' }

/** What a sentence about options has to know: their figures, and how they are called. */
export interface OptionsInWords {
  candidates: readonly Candidate[]
  targets: PlanTargets
  nameOf: FindOptionName
}

/**
 * Explains in a sentence or two why the recommended option is ahead. Scores are finer than the figures on the screen: a
 * criterion is named only where the reader can see that the options differ in it.
 */
export function explainReason(
  { recommendedId, reason }: Pick<Recommendation, 'recommendedId' | 'reason'>,
  named: OptionsInWords,
): string {
  if (reason.by === 'dominance') return 'In the safe case, no other option is better in time, cost, risk or scope.'
  const compare = (criterion: Criterion) => compareInWords(criterion, recommendedId, reason.over, named)
  return reason.by === 'tie'
    ? explainTie(reason, compare, named.nameOf(reason.over))
    : explainLead(reason, compare, named.nameOf(reason.over))
}

type Reason<By extends RecommendationReason['by']> = Extract<RecommendationReason, { by: By }>

/** Names a criterion, by its target if there is one; null where the figures of the two options look the same. */
type CompareInWords = (criterion: Criterion) => string | null

function explainLead({ margins, carriedBy }: Reason<'score'>, compare: CompareInWords, other: string): string {
  const seen = (criteria: readonly Criterion[]) => criteria.flatMap((criterion) => compare(criterion) ?? [])
  const [gains, losses] = [seen(carriedBy), seen(Criterion.options.filter((criterion) => margins[criterion] < 0))]
  if (gains.length > 0 && losses.length > 0)
    return `It beats ${other} on ${list(gains)}. It is behind on ${list(losses)}.`
  if (gains.length > 0) return `It beats ${other} on ${list(gains)}.`
  if (losses.length > 0)
    return `It is behind ${other} on ${list(losses)}. What it is ahead by counts for more, but is less than the figures show.`
  return `Its figures are level with those of ${other}; it is ahead by less than they show.`
}

function explainTie({ decidedBy }: Reason<'tie'>, compare: CompareInWords, other: string): string {
  const level = `By your weights it is level with ${other}`
  if (decidedBy === 'id') return `${level}, and was written first.`
  if (compare(tiedCriteria[decidedBy]) === null) return `${level}, and ahead by less than the figures show.`
  return `${level}, and ${tieBreaks[decidedBy]}.`
}

const tiedCriteria = { weeks: 'time', cost: 'cost' } as const
const tieBreaks = { weeks: 'is safely done sooner', cost: 'costs less in the safe case' }

function compareInWords(
  criterion: Criterion,
  one: OptionId,
  other: OptionId,
  { candidates, targets }: OptionsInWords,
): string | null {
  const figureOf = (id: OptionId) => {
    const candidate = candidates.find((each) => each.id === id)
    if (!candidate) throw new RangeError(`option ${id} was not compared`)
    return judgedFigure(criterion, candidate)
  }
  if (figureOf(one) === figureOf(other)) return null
  if (criterion === 'time' && targets.weeks !== undefined) return 'date'
  if (criterion === 'cost' && targets.budget !== undefined) return 'budget'
  return criterionNames[criterion].toLowerCase()
}

/** What an option is judged by, as the screen shows it: a chance where there is a target, otherwise the safe figure. */
function judgedFigure(criterion: Criterion, { estimate, riskLevel, scopeCoverage, probabilities }: Candidate): string {
  switch (criterion) {
    case 'time':
      return probabilities.date === null ? String(roundWeeks(estimate).safely) : formatShare(probabilities.date)
    case 'cost':
      return probabilities.budget === null
        ? String(roundMoney(estimate.cost.p80.high))
        : formatShare(probabilities.budget)
    case 'risk':
      return riskLevel
    case 'scope':
      return `${scopeCoverage}%`
  }
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
  const own = Criterion.options.map((criterion) => `${criterionNames[criterion].toLowerCase()} ${shares[criterion]}`)
  return `With ${list(own)}, ${nameOf(recommended)} is recommended; with equal shares, ${nameOf(recommendedAlike)}. `
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

function list(words: readonly string[]): string {
  return new Intl.ListFormat('en-US').format(words)
}
