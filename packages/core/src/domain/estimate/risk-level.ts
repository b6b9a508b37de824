import type { Estimate, RiskLevel } from '../schemas/index.ts'

const weeksPerMonth = 52 / 12

/**
 * How likely an option is to go wrong where no Runner flagged its work (`contentRisk` is for where one did), by three known causes of failed projects: length, uncertainty, and the number of
 * people who have to agree. Points are added up: 0 is low, 1 or 2 is medium, 3 or more is high. The thresholds are our
 * judgement.
 */
export function riskLevel({ weeks, hours }: Pick<Estimate, 'weeks' | 'hours'>, engineers: number): RiskLevel {
  const points = lengthPoints(weeks.p80) + spreadPoints(hours.p90 / hours.p50) + teamPoints(engineers)
  if (points === 0) return 'low'
  return points < 3 ? 'medium' : 'high'
}

/** P80 calendar weeks: 1 point for more than a month, 2 for more than two months, 3 for more than half a year. */
function lengthPoints(weeks: number): number {
  return pointsAbove(weeks, [weeksPerMonth, 2 * weeksPerMonth, 6 * weeksPerMonth])
}

/** P90 over P50 person-hours: 1 point above 1.45, 2 above 1.8. A brief that is strong throughout stays below both. */
function spreadPoints(spread: number): number {
  return pointsAbove(spread, [1.45, 1.8])
}

/** Engineers: 1 point for three or more, 2 for six or more. */
function teamPoints(engineers: number): number {
  return pointsAbove(engineers, [2, 5])
}

function pointsAbove(value: number, thresholds: readonly number[]): number {
  return thresholds.filter((threshold) => value > threshold).length
}
