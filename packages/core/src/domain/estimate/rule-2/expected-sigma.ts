import { type Brief, BriefSection, type Confidence, type HoursFrom, type WorkItem } from '../../schemas/index.ts'

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
export function expectedSigma({ confidence }: Pick<Brief, 'confidence'>, workItems: readonly WorkItem[]): number {
  let hours = 0
  let squares = 0
  for (const {
    hoursFrom = 'catalogue',
    hours: { likely },
  } of workItems) {
    hours += likely
    squares += likely * sigmaOf[hoursFrom] ** 2
  }
  const sigma = hours === 0 ? sigmaOf.catalogue : Math.sqrt(squares / hours)
  const widenings = BriefSection.options.map((section) => widening[confidence[section] ?? 'moderate'])
  const mean = widenings.reduce((sum, factor) => sum + factor, 0) / widenings.length
  return Math.round(1_000 * sigma * mean) / 1_000
}
