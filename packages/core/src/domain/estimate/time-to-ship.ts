import type { Estimate } from '../schemas/index.ts'

/**
 * "3-4 weeks": from P50 to P80, each to the nearest week and at least one; one number when both are the same,
 * and "under a week" when even P80 is.
 */
export function timeToShip({ weeks }: Pick<Estimate, 'weeks'>): string {
  if (weeks.p80 < 1) return 'under a week'
  const from = wholeWeeks(weeks.p50)
  const to = wholeWeeks(weeks.p80)
  if (from !== to) return `${from}-${to} weeks`
  return to === 1 ? '1 week' : `${to} weeks`
}

function wholeWeeks(weeks: number): number {
  return Math.max(1, Math.round(weeks))
}
