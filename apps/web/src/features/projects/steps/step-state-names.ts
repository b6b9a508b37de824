import type { ProjectStepState } from './project-steps.ts'

/** For who cannot see the mark of a step. */
export const stepStateNames: Record<ProjectStepState, string> = {
  done: 'done',
  next: 'ready',
  attention: 'needs attention',
  working: 'under way',
  waiting: 'waiting',
}
