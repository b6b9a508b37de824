import { v7 as uuidV7 } from 'uuid'
import { contentHash } from '../../domain/content-hash/content-hash.ts'
import { refuse } from '../../domain/errors/refuse.ts'
import { RunId, RunInput, RunRequest } from '../../domain/schemas/index.ts'
import type { ProjectInDecision } from '../data/projects.ts'
import { appendRunEvents } from '../data/run-events.ts'
import { findActiveRun, insertRun } from '../data/runs.ts'
import type { RunQueue } from './run-queue.ts'

export interface RunOptions {
  queue: RunQueue
  /** Seconds from now until the run is given up. */
  deadlineSeconds: number
}

/** A run, with what it reads that is not stored. */
export interface RequestedRun {
  request: RunRequest
  input: RunInput | null
}

/** A run that was asked for. */
export interface RunToAwait {
  id: RunId
  /** False for a run that was requested before. */
  isNew: boolean
}

/**
 * Records and queues a run, both or neither. When the active run has the same request, returns that one instead.
 *
 * @throws {DomainError} RUN_IN_PROGRESS when the active run of the same family has another request
 */
export async function requestRun(
  project: ProjectInDecision,
  requested: RequestedRun,
  { queue, deadlineSeconds }: RunOptions,
): Promise<RunToAwait> {
  const request = RunRequest.parse(requested.request)
  const input = RunInput.nullable().parse(requested.input)
  const requestHash = contentHash(request)
  const active = await findActiveRun(project, request.kind)
  if (active?.requestHash === requestHash) return { id: active.id, isNew: false }
  if (active) return refuse({ reason: 'RUN_IN_PROGRESS', details: { runId: active.id } })
  const id = RunId.parse(uuidV7())
  await insertRun(project, { id, request, requestHash, input, deadlineSeconds })
  await appendRunEvents(project, id, [{ type: 'queued', kind: request.kind }])
  await queue.enqueue(project.trx, id, 0)
  return { id, isNew: true }
}
