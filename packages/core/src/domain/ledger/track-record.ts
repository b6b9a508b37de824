import type { ForecastScore, TrackRecord } from '../schemas/index.ts'
import { factorOf, learn, priors, spreadOfNext, z80 } from './belief.ts'
import { quantileOfBeta } from './quantile-of.ts'

/** From this many plans on, a calibration plot says more than chance does. */
export const plansToCalibrate = 10

/** Fifths of the simulated futures. */
const bins = 5

/** The record of all finished plans, oldest first. */
export function trackRecord(scores: readonly ForecastScore[]): TrackRecord {
  const plans = scores.length
  const within = scores.filter(({ actual, forecast }) => actual <= forecast.p80).length
  const belief = learn(priors.catalogue, scores.map(logRatio))
  return {
    plans,
    withinP80: plans === 0 ? null : { plans: within, ...shareRange(within, plans) },
    factor: plans === 0 ? null : factorOf(belief),
    p80OverMedian: {
      with: Math.exp(belief.mean + z80 * spreadOfNext(belief)),
      without: Math.exp(z80 * spreadOfNext(priors.catalogue)),
    },
    calibration: plans < plansToCalibrate ? null : countByFifths(scores),
    intervalScore: plans === 0 ? null : scores.reduce((sum, score) => sum + intervalScore(score), 0) / plans,
  }
}

/** The logarithm y of what a finished plan took over its median forecast, from the hours as written. */
export function logRatio({ actual, writtenMedian }: Pick<ForecastScore, 'actual' | 'writtenMedian'>): number {
  return Math.log(actual / writtenMedian)
}

/** The 80 % range of a share of which `held` of `plans` were seen, from Jeffreys' prior: Beta(k + 1/2, n - k + 1/2). */
function shareRange(held: number, plans: number): { low: number; high: number } {
  const at = (p: number) => quantileOfBeta(p, held + 0.5, plans - held + 0.5)
  return { low: at(0.1), high: at(0.9) }
}

function countByFifths(scores: readonly ForecastScore[]): number[] {
  const counts = Array<number>(bins).fill(0)
  for (const { reached } of scores) {
    const fifth = Math.min(bins - 1, Math.floor(reached * bins))
    counts[fifth] = (counts[fifth] ?? 0) + 1
  }
  return counts
}

/**
 * The width of P10 to P90, plus ten times how far the actual hours lie outside of it (Gneiting and Raftery, Strictly proper
 * scoring rules, 2007, section 6.2, at 80 %), all as logarithms.
 */
function intervalScore({ actual, forecast }: ForecastScore): number {
  const [low, high, y] = [forecast.p10, forecast.p90, actual].map((hours) => Math.log(Math.max(hours, 0.05)))
  if (low === undefined || high === undefined || y === undefined) return 0
  return high - low + 10 * Math.max(0, low - y) + 10 * Math.max(0, y - high)
}
