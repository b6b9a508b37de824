import type { Estimate } from '../schemas/index.ts'

/**
 * "3-4 weeks": from P50 to P80, each to the nearest week and at least one; one number when both are the same,
 * and "under a week" when even P80 is.
 */
export function timeToShip({ weeks }: Pick<Estimate, 'weeks'>): string {
  if (weeks.p80 < 1) return 'under a week'
  const { likely, safely } = wholeWeeks({ weeks })
  if (likely !== safely) return `${likely}-${safely} weeks`
  return safely === 1 ? '1 week' : `${safely} weeks`
}

/** P50 and P80 to the nearest week, each at least one. */
export function wholeWeeks({ weeks }: Pick<Estimate, 'weeks'>): { likely: number; safely: number } {
  return { likely: atLeastOne(weeks.p50), safely: atLeastOne(weeks.p80) }
}

function atLeastOne(weeks: number): number {
  return Math.max(1, Math.round(weeks))
}
