import type { ProjectStepState } from './project-steps.ts'

/** Read by screen readers in place of the mark. */
export const stepStateNames: Record<ProjectStepState, string> = {
  done: 'done',
  next: 'to do',
  attention: 'needs attention',
  working: 'under way',
  waiting: 'waiting',
}

/** Replaces the state name of the step to do now. */
export const nextStepName = 'the next step'
