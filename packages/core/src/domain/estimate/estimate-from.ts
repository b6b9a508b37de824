import type { Estimate, MoneyRange, Percentiles, RateBand } from '../schemas/index.ts'
import type { Simulation } from './estimating-rule.ts'
import { quantiles } from './quantiles.ts'

/**
 * The percentiles of a simulation: person-hours and calendar weeks to a tenth, cost in whole USD as exactly these
 * hours at both ends of the rate band.
 *
 * Rounding is part of the contract. `Math.log` and `Math.exp` may differ in the last bit between JavaScript engines;
 * after rounding to a tenth the estimate is the same to the byte in the server and in the browser.
 *
 * @param rate USD per person-hour
 */
export function estimateFrom(simulation: Simulation, rate: RateBand): Estimate {
  const hours = percentilesOf(simulation.hours)
  return {
    hours,
    weeks: percentilesOf(simulation.weeks),
    cost: {
      p10: costOf(hours.p10, rate),
      p50: costOf(hours.p50, rate),
      p80: costOf(hours.p80, rate),
      p90: costOf(hours.p90, rate),
    },
  }
}

/** Linear interpolation between order statistics: definition 7 of Hyndman and Fan, Sample quantiles, 1996. */
export function percentilesOf(values: Float64Array): Percentiles {
  const [p10 = 0, p50 = 0, p80 = 0, p90 = 0] = quantiles(values, [0.1, 0.5, 0.8, 0.9])
  return { p10: toTenth(p10), p50: toTenth(p50), p80: toTenth(p80), p90: toTenth(p90) }
}

/** Person-hours or calendar weeks in the precision of an estimate. */
export function toTenth(amount: number): number {
  return Math.round(amount * 10) / 10
}

/** Whole USD for person-hours at both ends of the rate band. */
export function costOf(hours: number, rate: RateBand): MoneyRange {
  return { low: Math.round(hours * rate.low), high: Math.round(hours * rate.high) }
}
