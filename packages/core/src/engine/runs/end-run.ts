import { messages } from '../../domain/errors/index.ts'
import type { RunId, RunRefusal } from '../../domain/schemas/index.ts'
import type { LockedProject } from '../data/projects.ts'
import { appendRunEvents } from '../data/run-events.ts'
import { endRun } from '../data/runs.ts'

/** The run has come to nothing, and those who watch it are told why. */
export async function failRun(project: LockedProject, id: RunId, refusal: RunRefusal): Promise<void> {
  const { reason } = refusal
  await appendRunEvents(project, id, [{ type: 'failed', reason, message: messages[reason] }])
  await endRun(project, id, { status: 'failed', refusal })
}

export async function cancelRun(project: LockedProject, id: RunId): Promise<void> {
  await appendRunEvents(project, id, [{ type: 'canceled' }])
  await endRun(project, id, { status: 'canceled' })
}
