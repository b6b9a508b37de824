import { messageOf } from '../../domain/errors/index.ts'
import type { RunId, RunRefusal } from '../../domain/schemas/index.ts'
import type { LockedProject, ProjectInDecision } from '../data/projects.ts'
import { appendRunEvents } from '../data/run-events.ts'
import { endRun } from '../data/runs.ts'

/** Ends a run as failed, with an event that tells its watchers why. */
export async function failRun(project: LockedProject, id: RunId, refusal: RunRefusal): Promise<void> {
  const { reason, details } = refusal
  const kind = reason === 'RUNNER_FAILED' && details !== null ? { kind: details.kind } : {}
  await appendRunEvents(project, id, [{ type: 'failed', reason, message: messageOf(refusal), ...kind }])
  await endRun(project, id, { status: 'failed', refusal })
}

/** Ends a run because its founder cancelled it. */
export async function cancelRun(project: ProjectInDecision, id: RunId): Promise<void> {
  await appendRunEvents(project, id, [{ type: 'canceled' }])
  await endRun(project, id, { status: 'canceled' })
}
