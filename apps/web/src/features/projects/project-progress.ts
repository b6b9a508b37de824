import type { ProjectOverview } from '@plangate/core/schemas'
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

/** The state of a project in a word or two, and how much it stands out. */
export interface StateInWords {
  tone: 'strong-solid' | 'strong' | 'signal' | 'quiet'
  words: string
}

/** Returns the one state that says most about a project. */
export function describeState({ project, mayBuild, activeRun, next }: ProjectProgress): StateInWords {
  if (project.archivedAt !== undefined) return { tone: 'quiet', words: 'Archived' }
  if (project.status === 'parked') return { tone: 'quiet', words: 'Parked' }
  if (mayBuild) return { tone: 'strong-solid', words: next ? 'Ready to build' : 'Permitted' }
  if (activeRun) return { tone: 'strong', words: 'Being written' }
  if (next?.state === 'attention') return { tone: 'signal', words: next.glance }
  return { tone: 'quiet', words: next ? `Next: ${next.label.toLowerCase()}` : 'Done' }
}
