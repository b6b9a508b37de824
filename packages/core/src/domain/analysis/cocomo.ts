/**
 * The schedule equation of COCOMO II.2000 with its published calibration, for a project whose scale factors and schedule
 * are rated nominal (Boehm et al., Software Cost Estimation with COCOMO II, 2000, chapter 2):
 *
 *   months = C * PM ^ (D + 0.2 * (E - B)), E = B + 0.01 * (sum of the scale factors)
 */
const C = 3.67
const D = 0.28
const B = 0.91
/** Precedentedness 3.72, flexibility 3.04, risk resolution 4.24, team cohesion 3.29, process maturity 4.68. */
const nominalScaleFactors = 18.97
const E = B + 0.01 * nominalScaleFactors

/** What the model calls a person-month. */
const hoursPerPersonMonth = 152
/** Calendar weeks in a twelfth of a year. */
const weeksPerMonth = 365 / 7 / 12

/** The lowest rating of the schedule that the model knows; it takes everything below for impossible. */
const strongestCompression = 0.75

/** Calendar weeks that a project of this effort takes when nobody hurries it. */
export function nominalWeeks(personHours: number): number {
  return weeksPerMonth * C * (personHours / hoursPerPersonMonth) ** (D + 0.2 * (E - B))
}

/** Calendar weeks below which no team, however large, brings a project of this effort. */
export function shortestWeeks(personHours: number): number {
  return strongestCompression * nominalWeeks(personHours)
}
