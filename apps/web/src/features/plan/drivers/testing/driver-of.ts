import type { Driver } from '@plangate/core/analysis'
import { WorkItemId } from '@plangate/core/schemas'

/** A driver whose P80 runs from `from` to `to`; null for confidence in the brief. */
export function driverOf(id: string | null, from: number, to: number): Driver {
  return {
    workItemId: id === null ? null : WorkItemId.parse(id),
    correlation: 0.5,
    low: { p50: from - 1, p80: from },
    high: { p50: to - 1, p80: to },
    swing: to - from,
  }
}

export const manyDrivers = Array.from({ length: 14 }, (_, index) => driverOf(`item-${index}`, 10, 30 - index))
