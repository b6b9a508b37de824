import type { Draws, WorkToDraw } from './estimating-rule.ts'
import { normalStream } from './normal-stream.ts'
import { ruleOf } from './rule-of.ts'

/**
 * Draws the hours of every work item, once for all options of a plan set (common random numbers). Each item has a
 * random stream of its own: adding or removing an item, or changing its hours, changes the draws of no other item.
 */
export function drawWorkItems({ workItems, assumptions, seed }: WorkToDraw): Draws {
  const rule = ruleOf(assumptions)
  const normals = (name: string) => normalStream(seed, name, assumptions.draws)
  return {
    assumptions,
    workItems: workItems.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    itemHours: new Map(
      workItems.map((item) => [item.id, rule.hoursFrom(normals(`item ${item.id}`), item, assumptions)]),
    ),
    shared: rule.sharedFrom(normals('shared factor'), assumptions),
  }
}
