import type { Assumptions } from '../../schemas/index.ts'

/**
 * The share of each engineer's focused time that is left for the work when `engineers` coordinate with each other:
 * 1 - loss * (engineers - 1), and never less than a half.
 *
 * The straight line alone would make a tenth engineer slow the team down, and an eleventh stop it. With n engineers
 * the nth adds n * share(n) - (n - 1) * share(n - 1) = 2 * share(n) - 1 engineers' worth of work, so at a half one more
 * person stops helping. Beyond that, teams split the work into parts that need little coordination; hence the minimum,
 * with which a larger team is never slower in total.
 */
export function shareLeftByCoordination(engineers: number, coordinationLoss: number): number {
  return Math.max(0.5, 1 - coordinationLoss * (engineers - 1))
}

/** Hours of work that each of `engineers` gets done in a calendar week. */
export function hoursLeftPerWeek(engineers: number, assumptions: Assumptions): number {
  return assumptions.focusedHoursPerWeek * shareLeftByCoordination(engineers, assumptions.coordinationLoss)
}
