import type { Kysely } from 'kysely'
import { type AuditAction, type ProjectId, RunId } from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'
import { lockProject, type ProjectInDecision } from '../data/projects.ts'
import type { Tables } from '../data/tables.ts'
import { type Deciding, takeDecision } from '../data/take-decision.ts'
import { type RequestedRun, type RunToAwait, requestRun } from '../runs/request-run.ts'
import type { RunQueue } from '../runs/run-queue.ts'

export interface RunRequestDependencies {
  db: Kysely<Tables>
  queue: RunQueue
  /** Seconds from the request until a run is given up. */
  runDeadlineSeconds: number
}

/** A decision to have a run. */
export interface RunDecision {
  action: AuditAction
  projectId: ProjectId
  /** Seconds from the request until it is given up; those of all runs when left out. */
  deadlineSeconds?: number
}

/**
 * Takes the decision to have a run, and returns it: run, job and audit entry are stored together. A request that is
 * sent again with its key gets the same run.
 *
 * @param readRequest reads what the run rests on, and may refuse
 * @throws {DomainError} PROJECT_NOT_FOUND, IDEMPOTENCY_MISMATCH, RUN_IN_PROGRESS when a run of the same family with
 *   another request is active, and what `readRequest` refuses with
 */
export async function decideOnRun(
  { db, queue, runDeadlineSeconds }: RunRequestDependencies,
  actor: Actor,
  { action, projectId, deadlineSeconds = runDeadlineSeconds }: RunDecision,
  readRequest: (project: ProjectInDecision) => Promise<RequestedRun>,
): Promise<RunToAwait> {
  const lock = (deciding: Deciding) => lockProject(deciding, projectId)
  let isNew = false
  const id = await takeDecision(db, actor, { action, lock, keep: RunId }, async (project) => {
    const run = await requestRun(project, await readRequest(project), { queue, deadlineSeconds })
    isNew = run.isNew
    return { answer: run.id, audit: { projectId, subject: { runId: run.id } } }
  })
  return { id, isNew }
}
