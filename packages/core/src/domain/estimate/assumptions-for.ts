import {
  type Assumptions,
  type Brief,
  BriefSection,
  type Confidence,
  type RateBand,
  unratedConfidence,
  type WorkItem,
} from '../schemas/index.ts'
import { expectedSigma } from './rule-2/expected-sigma.ts'

/** The default rate band in USD per person-hour: what agencies and senior contractors charge. Our judgement. */
export const defaultRate: RateBand = { low: 150, high: 190 }

/** The least sure first, so that it wins a tie. */
const leastSureFirst: readonly Confidence[] = ['needs_depth', 'moderate', 'strong']

/** The most frequent confidence of the brief's ten sections; a tie goes to the least sure. */
function briefConfidence({ confidence }: Pick<Brief, 'confidence'>): Confidence {
  const stated = BriefSection.options.map((section) => confidence[section] ?? unratedConfidence)
  const count = (level: Confidence) => stated.filter((other) => other === level).length
  return leastSureFirst.reduce((most, next) => (count(next) > count(most) ? next : most))
}

/**
 * Returns everything besides the work items that an estimate of this brief rests on, by today's rule. `expectedSigma`
 * says how wide it is.
 *
 * - 25 focused hours per engineer and calendar week: a working week less meetings, reviews, support and holidays. Logs
 *   of others show 14 to 26.
 * - 10 % coordination loss for each busy engineer beyond the first; `shareLeft` applies it.
 * - 10,000 draws: the P50 is then stable to well under one percent from seed to seed.
 *
 * The three are our judgement; they are stored with every plan set.
 *
 * @param rate USD per person-hour
 * @param workItems of all options; without any, the estimate is as wide as for hours of the catalogue
 */
export function assumptionsFor(
  brief: Pick<Brief, 'confidence'>,
  rate: RateBand = defaultRate,
  workItems: readonly WorkItem[] = [],
): Assumptions {
  return {
    briefConfidence: briefConfidence(brief),
    sharedSigma: expectedSigma(brief, workItems),
    focusedHoursPerWeek: 25,
    coordinationLoss: 0.1,
    rate,
    draws: 10_000,
    riskRule: 'content',
    model: 2,
  }
}
