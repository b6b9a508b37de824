import type { WorkItem } from '@plangate/core/schemas'

/** Returns person-hours: the sum of the likely hours (P50) of the items, in an option or in none. */
export function hoursOf(items: readonly WorkItem[]): number {
  return items.reduce((sum, { hours }) => sum + hours.likely, 0)
}
