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
