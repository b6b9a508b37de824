/**
 * The schedule equation of COCOMO II.2000 with its published calibration, for a project whose scale factors and schedule
 * are rated nominal (Boehm et al., Software Cost Estimation with COCOMO II, 2000, chapter 2):
 *
 *   months = C * PM ^ (D + 0.2 * (E - B)), E = B + 0.01 * (sum of the scale factors)
 */
/** C, D and B of the equation. */
const scheduleFactor = 3.67
const scheduleExponent = 0.28
const baseEffortExponent = 0.91
/** Precedentedness 3.72, flexibility 3.04, risk resolution 4.24, team cohesion 3.29, process maturity 4.68. */
const nominalScaleFactors = 18.97
const effortExponent = baseEffortExponent + 0.01 * nominalScaleFactors

/** Hours in a person-month, as the model defines it. */
const hoursPerPersonMonth = 152
/** Calendar weeks in a twelfth of a year. */
const weeksPerMonth = 365 / 7 / 12

/** The strongest compression that the model rates; it considers anything stronger impossible. */
const strongestCompression = 0.75

/** Calendar weeks of a project of this effort on its nominal schedule. */
export function nominalWeeks(personHours: number): number {
  const exponent = scheduleExponent + 0.2 * (effortExponent - baseEffortExponent)
  return weeksPerMonth * scheduleFactor * (personHours / hoursPerPersonMonth) ** exponent
}

/** Calendar weeks below which no team, however large, can compress a project of this effort. */
export function shortestWeeks(personHours: number): number {
  return strongestCompression * nominalWeeks(personHours)
}
