import { countedPlans, type History, learn, priors, spreadOfNext } from '../../ledger/index.ts'
import {
  type Assumptions,
  type Brief,
  BriefSection,
  type Confidence,
  type HoursFrom,
  type WorkItem,
} from '../../schemas/index.ts'

/**
 * Log-scale standard deviation of what a whole option takes over its median forecast, by who sized the work. It is that
 * of a founder of whom no finished plan is known: with these, P80 is 1.81 times P50 for hours of the catalogue, and 1.46
 * times for a team's own.
 *
 * Measured on plans of others: estimates by the team that builds have 0.35 between projects, and hours that are derived
 * from size alone 0.60 to 1.19. Each is the spread of a Student t prediction whose prior has a scale of 0.35: 0.35 *
 * sqrt(1 + 1/kappa) * t(0.8, nu) / z(0.8), with kappa 0.5 and nu 3 for the catalogue, and 2 and 8 for a team (Gelman et
 * al., Bayesian Data Analysis, 2013, section 3.3). A language model counts as the catalogue until data say otherwise.
 */
const sigmaOf: Record<HoursFrom, number> = { catalogue: 0.705, model: 0.705, team: 0.453 }

/** How much a section widens the estimate by how sure the founder is of it. Our judgement; no data tie the two. */
const widening: Record<Confidence, number> = { strong: 0.85, moderate: 1, needs_depth: 1.2 }

/**
 * The spread to be expected of an option: by who sized the work, weighted by likely hours in squares, times the mean
 * widening of the brief's ten sections. Work that does not say who sized it counts as the catalogue's, and a section
 * that is not rated does not widen. To a thousandth.
 *
 * @param workItems without any, all hours count as the catalogue's
 */
export function expectedSigma(brief: Pick<Brief, 'confidence'>, workItems: readonly WorkItem[]): number {
  const square = meanOver(workItems, (origin) => sigmaOf[origin] ** 2)
  return toThousandth(Math.sqrt(square) * meanWidening(brief))
}

/**
 * What a founder's finished plans make of the next one: the factor on the hours of every item, and the spread in place of
 * `expectedSigma`. Each origin of hours has a prior of its own; their spreads are weighted as there, and the logarithms of
 * their factors in the same way.
 *
 * @param history not empty
 */
export function learnedFrom(
  history: History,
  brief: Pick<Brief, 'confidence'>,
  workItems: readonly WorkItem[],
): Required<Pick<Assumptions, 'sharedSigma' | 'ledger'>> {
  const square = meanOver(workItems, (origin) => spreadOfNext(learn(priors[origin], history)) ** 2)
  const mean = meanOver(workItems, (origin) => learn(priors[origin], history).mean)
  const factor = Math.min(mostFactor, Math.max(1 / mostFactor, Math.exp(mean)))
  return {
    sharedSigma: Math.min(mostSigma, toThousandth(Math.sqrt(square) * meanWidening(brief))),
    ledger: { plans: Math.min(countedPlans, history.length), factor: toThousandth(factor) },
  }
}

/** Beyond these, records are more likely to be mistaken than forecasts. The schema of assumptions has the same limits. */
const mostFactor = 20
const mostSigma = 2

/** The mean over origins of hours, weighted by likely hours. */
function meanOver(workItems: readonly WorkItem[], amountOf: (origin: HoursFrom) => number): number {
  const amounts: Record<HoursFrom, number> = {
    catalogue: amountOf('catalogue'),
    model: amountOf('model'),
    team: amountOf('team'),
  }
  let hours = 0
  let sum = 0
  for (const item of workItems) {
    hours += item.hours.likely
    sum += item.hours.likely * amounts[item.hoursFrom ?? 'catalogue']
  }
  return hours === 0 ? amounts.catalogue : sum / hours
}

function meanWidening({ confidence }: Pick<Brief, 'confidence'>): number {
  const widenings = BriefSection.options.map((section) => widening[confidence[section] ?? 'moderate'])
  return widenings.reduce((sum, factor) => sum + factor, 0) / widenings.length
}

function toThousandth(amount: number): number {
  return Math.round(1_000 * amount) / 1_000
}
