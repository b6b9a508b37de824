import type { History } from '../ledger/index.ts'
import {
  type Assumptions,
  type Brief,
  BriefSection,
  type Confidence,
  currencyOf,
  currencyOfNewProjects,
  impliedCurrency,
  type ProjectAssumptions,
  type RateBand,
  unratedConfidence,
  type WorkItem,
} from '../schemas/index.ts'
import { expectedSigma, learnedFrom } from './rule-2/expected-sigma.ts'

/** The default rate band, in USD per person-hour: what agencies and senior contractors charge. Our judgement. */
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
 * What a project assumes that has saved nothing.
 *
 * - 25 focused hours per engineer and calendar week: a working week less meetings, reviews, support and holidays. Logs
 *   of others show 14 to 26.
 * - 10 % coordination loss for each busy engineer beyond the first; `shareLeft` applies it.
 *
 * Both are our judgement.
 *
 * @param rate USD per person-hour
 */
export function defaultProjectAssumptions(rate: RateBand = defaultRate): ProjectAssumptions {
  return { rate, currency: currencyOfNewProjects, focusedHoursPerWeek: 25, coordinationLoss: 0.1 }
}

/**
 * The assumptions of a plan as they would be with those of its project; everything that a plan does not take from its
 * project stays. What a plan set leaves out is left out here, so that equal assumptions have equal hashes.
 */
export function withProjectAssumptions(
  planned: Assumptions,
  { rate, currency, focusedHoursPerWeek, coordinationLoss, startDate, usesHistory }: ProjectAssumptions,
): Assumptions {
  const { currency: _, startDate: __, usesHistory: ___, ...others } = planned
  return {
    ...others,
    rate,
    focusedHoursPerWeek,
    coordinationLoss,
    ...(currency !== impliedCurrency && { currency }),
    ...(startDate !== undefined && { startDate }),
    ...(usesHistory !== undefined && { usesHistory }),
  }
}

/** Whether a plan that is written now would be priced with other assumptions of its project. */
export function hasOtherAssumptions(planned: Assumptions, project: ProjectAssumptions): boolean {
  const { rate, currency, focusedHoursPerWeek, coordinationLoss, startDate, usesHistory } = project
  return !(
    planned.rate.low === rate.low &&
    planned.rate.high === rate.high &&
    currencyOf(planned) === currency &&
    planned.focusedHoursPerWeek === focusedHoursPerWeek &&
    planned.coordinationLoss === coordinationLoss &&
    planned.startDate === startDate &&
    planned.usesHistory === usesHistory
  )
}

/**
 * Returns everything besides the work items that an estimate of this brief rests on, by today's rule. `expectedSigma`
 * says how wide it is. 10,000 draws keep the P50 stable to well under one percent from seed to seed.
 *
 * @param workItems of all options; without any, the estimate is as wide as for hours of the catalogue
 * @param history of the founder's finished plans, which counts unless the project is priced without it
 */
export function assumptionsFor(
  brief: Pick<Brief, 'confidence'>,
  project: ProjectAssumptions = defaultProjectAssumptions(),
  workItems: readonly WorkItem[] = [],
  history: History = [],
): Assumptions {
  const { currency, ...taken } = project
  return {
    briefConfidence: briefConfidence(brief),
    sharedSigma: expectedSigma(brief, workItems),
    ...taken,
    ...(currency !== impliedCurrency && { currency }),
    draws: 10_000,
    riskRule: 'content',
    model: 2,
    ...(history.length > 0 && project.usesHistory !== false && learnedFrom(history, brief, workItems)),
  }
}
