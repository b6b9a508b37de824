import type { WorkItem, WorkItemId } from '../schemas/index.ts'

/** The work items that depend on each other in a circle, and those on a way from one circle to another. */
export function itemsInCircles(workItems: readonly WorkItem[]): ReadonlySet<WorkItemId> {
  const after = withoutEnds(workItems.map(({ id, dependsOn }) => ({ id, next: dependsOn })))
  const before = new Map<WorkItemId, WorkItemId[]>(workItems.map(({ id }) => [id, []]))
  for (const { id, dependsOn } of workItems) for (const dependency of dependsOn) before.get(dependency)?.push(id)
  const reversed = withoutEnds([...before].map(([id, next]) => ({ id, next })))
  return new Set([...after].filter((id) => reversed.has(id)))
}

interface Node {
  id: WorkItemId
  next: readonly WorkItemId[]
}

/** Removes nodes that lead nowhere, until none can be removed. */
function withoutEnds(nodes: readonly Node[]): Set<WorkItemId> {
  const left = new Set(nodes.map(({ id }) => id))
  for (let size = -1; size !== left.size; ) {
    size = left.size
    for (const { id, next } of nodes) if (!next.some((other) => left.has(other))) left.delete(id)
  }
  return left
}
