import type { Estimate, RiskLevel } from '../schemas/index.ts'

const weeksPerMonth = 52 / 12

/**
 * How likely an option is to go wrong, by three known causes of failed projects: length, uncertainty, and the number of
 * people who have to agree. Points are added up; none is low, one or two are medium, three and more are high.
 * The thresholds are our judgement.
 */
export function riskLevel({ weeks, hours }: Pick<Estimate, 'weeks' | 'hours'>, engineers: number): RiskLevel {
  const points = lengthPoints(weeks.p80) + spreadPoints(hours.p90 / hours.p50) + teamPoints(engineers)
  if (points === 0) return 'low'
  return points < 3 ? 'medium' : 'high'
}

/** P80 calendar weeks: over a month 1, over two months 2, over half a year 3. */
function lengthPoints(weeks: number): number {
  return pointsAbove(weeks, [weeksPerMonth, 2 * weeksPerMonth, 6 * weeksPerMonth])
}

/** P90 over P50 person-hours: from 1.45 on 1, from 1.8 on 2. A brief that is strong throughout stays below both. */
function spreadPoints(spread: number): number {
  return pointsAbove(spread, [1.45, 1.8])
}

/** Engineers: three and more 1, six and more 2. */
function teamPoints(engineers: number): number {
  return pointsAbove(engineers, [2, 5])
}

function pointsAbove(value: number, thresholds: readonly number[]): number {
  return thresholds.filter((threshold) => value > threshold).length
}
