import type { Assumptions, WorkItem, WorkItemId } from '../schemas/index.ts'
import { fitLognormal } from './lognormal.ts'
import { normalStream } from './normal-stream.ts'

/** What the options of one plan set share. */
export interface WorkToDraw {
  workItems: readonly WorkItem[]
  assumptions: Assumptions
  /** The same seed and the same items give the same draws. */
  seed: string
}

/** One possible future per draw. Index d of every array belongs to draw d, so that options can be compared draw by draw. */
export interface Draws {
  assumptions: Assumptions
  /** The work items ordered by id, so that their original order does not matter. */
  workItems: readonly WorkItem[]
  /** Person-hours of each work item per draw, before the shared factor. */
  itemHours: ReadonlyMap<WorkItemId, Float64Array>
  /** The factor per draw by which the hours of all items are multiplied: lognormal with median 1. */
  shared: Float64Array
}

/**
 * Draws the hours of every work item, once for all options of a plan set (common random numbers). Each item has a
 * random stream of its own: adding or removing an item, or changing its hours, changes the draws of no other item.
 */
export function drawWorkItems({ workItems, assumptions, seed }: WorkToDraw): Draws {
  const { draws, sharedSigma } = assumptions
  const drawItem = (item: WorkItem) => {
    const { mu, sigma } = fitLognormal(item.hours)
    return exponentials(normalStream(seed, `item ${item.id}`, draws), mu, sigma)
  }
  return {
    assumptions,
    workItems: workItems.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    itemHours: new Map(workItems.map((item) => [item.id, drawItem(item)])),
    shared: exponentials(normalStream(seed, 'shared factor', draws), 0, sharedSigma),
  }
}

/** Turns normal numbers into lognormal ones, in place. */
function exponentials(numbers: Float64Array, mu: number, sigma: number): Float64Array {
  for (let draw = 0; draw < numbers.length; draw++) numbers[draw] = Math.exp(mu + sigma * (numbers[draw] ?? 0))
  return numbers
}
