import type { StepState } from './project-steps.ts'

/** For who cannot see the mark of a step. */
export const stateWords: Record<StepState, string> = {
  done: 'done',
  next: 'ready',
  attention: 'needs attention',
  working: 'under way',
  waiting: 'waiting',
}
