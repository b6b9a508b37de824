import type { Run } from '../../domain/schemas/index.ts'
import type { LockedProject } from '../data/projects.ts'
import { revisionTask, writingTask } from './brief-task.ts'
import { planTask } from './plan-task.ts'
import { questionsTask } from './questions-task.ts'
import { researchTask } from './research-task.ts'
import type { RunTask } from './run-task.ts'

/** Reads what a run of this kind rests on. */
export function readTask(project: LockedProject, run: Run): Promise<RunTask> {
  const { request } = run
  switch (request.kind) {
    case 'generate':
    case 'regenerate':
      return planTask(project, run, request)
    case 'deep_research':
      return researchTask(project, run, request)
    case 'propose_questions':
      return questionsTask(project, run, request)
    case 'write_brief':
      return writingTask(project, run, request)
    case 'revise_brief':
      return revisionTask(project, run, request)
  }
}
