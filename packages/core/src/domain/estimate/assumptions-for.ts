import {
  type Assumptions,
  type Brief,
  BriefSection,
  type Confidence,
  type RateBand,
  unratedConfidence,
} from '../schemas/index.ts'
import { defaultCoordinationLoss } from './coordination-loss.ts'

/** The default rate band in USD per person-hour: what agencies and senior contractors charge. Our judgement. */
export const defaultRate: RateBand = { low: 150, high: 190 }

/** The least sure first, so that it wins a tie. */
const leastSureFirst: readonly Confidence[] = ['needs_depth', 'moderate', 'strong']

/** Log-scale standard deviation of the error that all work items of a project share. */
const sharedSigmaOf: Record<Confidence, number> = { strong: 0.2, moderate: 0.35, needs_depth: 0.5 }

/** The most frequent confidence of the brief's ten sections; a tie goes to the least sure. */
function briefConfidence({ confidence }: Pick<Brief, 'confidence'>): Confidence {
  const stated = BriefSection.options.map((section) => confidence[section] ?? unratedConfidence)
  const count = (level: Confidence) => stated.filter((other) => other === level).length
  return leastSureFirst.reduce((most, next) => (count(next) > count(most) ? next : most))
}

/**
 * Returns everything besides the work items that an estimate of this brief rests on. The less sure the founder is of
 * the brief, the wider the estimate.
 *
 * - 25 focused hours per engineer and calendar week: a working week less meetings, reviews, support and holidays.
 * - 10 % coordination loss for each engineer beyond the first; `shareLeftByCoordination` applies it.
 * - 10,000 draws: the P50 is then stable to well under one percent from seed to seed.
 *
 * The three are our judgement; they are stored with every plan set.
 *
 * @param rate USD per person-hour
 */
export function assumptionsFor(brief: Pick<Brief, 'confidence'>, rate: RateBand = defaultRate): Assumptions {
  const confidence = briefConfidence(brief)
  return {
    briefConfidence: confidence,
    sharedSigma: sharedSigmaOf[confidence],
    focusedHoursPerWeek: 25,
    coordinationLoss: defaultCoordinationLoss,
    rate,
    draws: 10_000,
  }
}
