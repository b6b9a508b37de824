import type { ProjectOverview, ProjectState } from '../schemas/index.ts'
import { findDirectionRefusal } from './find-direction-refusal.ts'

/**
 * The states of a project by which lists are filtered. Only an active project has one. The database keeps them by the
 * same rules; a test compares the two.
 */
export function listProjectStates({ project, ...facts }: ProjectOverview): ProjectState[] {
  if (project.status !== 'active' || project.archivedAt !== undefined) return []
  const { gate, selection, activeRun, mayBuild } = facts
  const isTurnedDown = facts.brief !== null && gate?.status === 'decided' && gate.decision !== 'proceed'
  const isToReplan = activeRun === null && isOutdated(facts) && findDirectionRefusal(project, gate) === null
  const needsAttention = isTurnedDown || isToReplan || selection?.stale === true || selection?.reviewDue !== undefined
  return [
    ...(needsAttention ? (['attention'] as const) : []),
    ...(activeRun === null ? [] : (['working'] as const)),
    ...(mayBuild ? (['buildable'] as const) : []),
  ]
}

/** Whether the text of the brief differs from the one that the current plan set was made from. */
function isOutdated({ brief, plan }: Pick<ProjectOverview, 'brief' | 'plan'>): boolean {
  return brief !== null && plan !== null && plan.briefRestored !== true && plan.briefVersion !== brief.version
}
