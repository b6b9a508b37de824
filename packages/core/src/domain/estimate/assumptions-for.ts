import type { Assumptions, Brief, Confidence, RateBand } from '../schemas/index.ts'

/** USD per person-hour, for whoever names no other band: what agencies and senior contractors ask. Our judgement. */
export const defaultRate: RateBand = { low: 150, high: 190 }

/** Ordered from the least sure, so that the first of equals is the one that a tie goes to. */
const leastSureFirst: readonly Confidence[] = ['needs_depth', 'moderate', 'strong']

/** The log-scale standard deviation of the error that all work items of a project have in common. */
const sharedSigmaOf: Record<Confidence, number> = { strong: 0.2, moderate: 0.35, needs_depth: 0.5 }

/** What most sections of the brief are; a tie goes to the less sure one. */
function briefConfidence(brief: Pick<Brief, 'confidence'>): Confidence {
  const stated = Object.values(brief.confidence)
  const count = (confidence: Confidence) => stated.filter((other) => other === confidence).length
  return leastSureFirst.reduce((most, next) => (count(next) > count(most) ? next : most))
}

/**
 * Everything besides the work items that an estimate of this brief rests on. A less known brief widens the estimate.
 *
 * - 25 focused hours per engineer and calendar week: a working week less meetings, reviews, support and holidays.
 * - 10 % coordination loss for each engineer beyond the first; see `focusShare` for how it is applied.
 * - 10,000 draws: the P50 is then stable to well under one percent from seed to seed.
 *
 * The three are our judgement; they are kept with every plan set so that nobody has to guess them.
 *
 * @param rate USD per person-hour
 */
export function assumptionsFor(brief: Pick<Brief, 'confidence'>, rate: RateBand = defaultRate): Assumptions {
  const confidence = briefConfidence(brief)
  return {
    briefConfidence: confidence,
    sharedSigma: sharedSigmaOf[confidence],
    focusedHoursPerWeek: 25,
    coordinationLoss: 0.1,
    rate,
    draws: 10_000,
  }
}
