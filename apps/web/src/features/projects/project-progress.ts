import type { ProjectOverview } from '@plangate/core/schemas'
import type { ProjectSearch, ProjectStateFilter } from './project-search.ts'
import { overviewToFacts } from './steps/overview-facts.ts'
import { findNextStep, type ProjectStep, resolveProjectSteps } from './steps/project-steps.ts'

/** A project with its resolved steps. */
export interface ProjectProgress extends ProjectOverview {
  steps: ProjectStep[]
  next: ProjectStep | undefined
}

export function toProjectProgress(overview: ProjectOverview): ProjectProgress {
  const steps = resolveProjectSteps(overviewToFacts(overview))
  return { ...overview, steps, next: findNextStep(steps) }
}

/** Returns the active projects that match, and the parked ones whose words match. Keeps the order. */
export function searchProjects(all: readonly ProjectProgress[], { q = '', show }: ProjectSearch) {
  const words = q.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const found = all.filter(({ project }) => {
    const text = `${project.name} ${project.description ?? ''}`.toLocaleLowerCase()
    return words.every((word) => text.includes(word))
  })
  return {
    active: found.filter((each) => each.project.status === 'active' && (!show || matchesStateFilter(each, show))),
    parked: show ? [] : found.filter(({ project }) => project.status === 'parked'),
  }
}

/** How many active projects each filter would show. */
export function countByStateFilter(all: readonly ProjectProgress[]): Record<ProjectStateFilter, number> {
  const active = all.filter(({ project }) => project.status === 'active')
  const count = (show: ProjectStateFilter) => active.filter((each) => matchesStateFilter(each, show)).length
  return { attention: count('attention'), working: count('working'), buildable: count('buildable') }
}

function matchesStateFilter({ steps, mayBuild }: ProjectProgress, show: ProjectStateFilter): boolean {
  return show === 'buildable' ? mayBuild : steps.some(({ state }) => state === show)
}
