import type { WorkItem } from '../../schemas/index.ts'
import { someItem } from './some-work.ts'

/** A plan of the usual size. */
export const workToMeasure: WorkItem[] = Array.from({ length: 25 }, (_, index) =>
  someItem({
    id: `item-${index}`,
    hours: { low: 8 + index, high: 20 + 2 * index },
    dependsOn: index < 4 ? [] : [`item-${index - 4}`, `item-${Math.floor(index / 2)}`],
  }),
)

/** The largest plan, and each item depends on all before it. */
export const hostileWork: WorkItem[] = Array.from({ length: 250 }, (_, index) =>
  someItem({
    id: `item-${index}`,
    hours: { low: 8 + (index % 17), high: 30 + (index % 23) },
    dependsOn: Array.from({ length: index }, (_, earlier) => `item-${earlier}`),
  }),
)
