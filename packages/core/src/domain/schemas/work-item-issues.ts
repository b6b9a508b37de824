import type { WorkItemId } from './ids.ts'
import type { WorkItem } from './work-item.ts'

/** A contradiction between the parts of a draft: where, and what. */
export interface DraftIssue {
  path: (string | number)[]
  message: string
}

/** What is wrong with a list of work items as a whole: shared ids, unknown dependencies, cycles, no value at all. */
export function findWorkItemIssues(workItems: readonly WorkItem[]): DraftIssue[] {
  const ids = new Set(workItems.map((item) => item.id))
  const issues: DraftIssue[] = []
  if (ids.size !== workItems.length) issues.push({ path: ['workItems'], message: 'two work items share an id' })
  if (!workItems.some((item) => item.value > 0))
    issues.push({ path: ['workItems'], message: 'no work item has a value' })
  workItems.forEach((item, index) => {
    for (const dependency of item.dependsOn) {
      if (!ids.has(dependency))
        issues.push({ path: ['workItems', index, 'dependsOn'], message: `"${dependency}" is not a work item` })
    }
  })
  if (issues.length === 0 && hasCircle(workItems))
    issues.push({ path: ['workItems'], message: 'work items depend on each other in a circle' })
  return issues
}

/** Kahn's algorithm: repeatedly removes an item that waits for no other, until none can be removed. */
function hasCircle(workItems: readonly WorkItem[]): boolean {
  const waitingFor = new Map(workItems.map((item) => [item.id, item.dependsOn.length]))
  const dependents = new Map<WorkItemId, WorkItemId[]>(workItems.map((item) => [item.id, []]))
  for (const { id, dependsOn } of workItems) for (const dependency of dependsOn) dependents.get(dependency)?.push(id)
  const free = workItems.flatMap(({ id, dependsOn }) => (dependsOn.length === 0 ? [id] : []))
  let removed = 0
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    removed++
    for (const dependent of dependents.get(id) ?? []) {
      const left = (waitingFor.get(dependent) ?? 0) - 1
      waitingFor.set(dependent, left)
      if (left === 0) free.push(dependent)
    }
  }
  return removed < workItems.length
}
