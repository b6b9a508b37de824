import type { Driver } from '@plangate/core/analysis'
import type { WorkItem } from '@plangate/core/schemas'

/** A driver with its name on the screen. */
export interface NamedDriver extends Driver {
  name: string
  /** Null for confidence in the brief. */
  item: WorkItem | null
}

/** More bars than this are hard to read. */
const maxShown = 12

export interface DriverList {
  /** The strongest first, as in `rest`. */
  shown: NamedDriver[]
  rest: NamedDriver[]
}

/**
 * Names the strongest drivers and separates the others.
 *
 * @param drivers the strongest first
 */
export function readDrivers(drivers: readonly Driver[], workItems: readonly WorkItem[]): DriverList {
  const byId = new Map(workItems.map((item) => [item.id, item]))
  const named = drivers.map((driver): NamedDriver => {
    const item = (driver.workItemId && byId.get(driver.workItemId)) || null
    return { ...driver, item, name: item?.title ?? 'How well the brief is known' }
  })
  return { shown: named.slice(0, maxShown), rest: named.slice(maxShown) }
}
