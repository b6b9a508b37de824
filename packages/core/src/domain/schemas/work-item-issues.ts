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

/**
 * Kahn's algorithm: repeatedly removes the items that depend on no remaining one, until none are left or none can be
 * removed.
 */
function hasCircle(workItems: readonly WorkItem[]): boolean {
  let left = [...workItems]
  while (left.length > 0) {
    const waiting = new Set<WorkItemId>(left.map((item) => item.id))
    const next = left.filter((item) => item.dependsOn.some((dependency) => waiting.has(dependency)))
    if (next.length === left.length) return true
    left = next
  }
  return false
}
