import { v7 as uuidV7 } from 'uuid'
import { contentHash } from '../../domain/content-hash/content-hash.ts'
import { refuse } from '../../domain/errors/refuse.ts'
import { RunId, RunRequest, type UserId } from '../../domain/schemas/index.ts'
import type { LockedProject } from '../data/projects.ts'
import { appendRunEvents } from '../data/run-events.ts'
import { findActiveRun, insertRun } from '../data/runs.ts'
import type { RunQueue } from './run-queue.ts'

export interface RunTerms {
  queue: RunQueue
  createdBy: UserId
  /** From now until the run is given up. */
  deadlineSeconds: number
}

/**
 * Records and queues a run, both or neither; or joins the active run, when that was asked the same.
 *
 * @throws {DomainError} RUN_IN_PROGRESS when the project's active run was asked something else
 */
export async function requestRun(project: LockedProject, asked: RunRequest, terms: RunTerms): Promise<RunId> {
  const request = RunRequest.parse(asked)
  const requestHash = contentHash(request)
  const active = await findActiveRun(project)
  if (active?.requestHash === requestHash) return active.id
  if (active) return refuse({ reason: 'RUN_IN_PROGRESS', details: { runId: active.id } })
  const { queue, createdBy, deadlineSeconds } = terms
  const id = RunId.parse(uuidV7())
  await insertRun(project, { id, request, requestHash, createdBy, deadlineSeconds })
  await appendRunEvents(project, id, [{ type: 'queued', kind: request.kind }])
  await queue.enqueue(project.trx, id, 0)
  return id
}
