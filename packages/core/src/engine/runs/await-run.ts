import type { Kysely } from 'kysely'
import { refuse } from '../../domain/errors/refuse.ts'
import type { PlanSetId, ProjectId, RunId } from '../../domain/schemas/index.ts'
import { readRunStatus } from '../data/runs.ts'
import type { Tables } from '../data/tables.ts'
import type { RunHub } from './run-hub.ts'

/**
 * Waits until a run has succeeded. No connection is held while waiting, and the run does not mind who waits.
 *
 * @throws {DomainError} what the run was refused with; RUN_CANCELED; RUN_IN_PROGRESS when `signal` aborts before the
 *   run has ended, which goes on
 * @throws what the database fails with when it stays away meanwhile; the run goes on, too
 */
export async function awaitRun(
  db: Kysely<Tables>,
  hub: RunHub,
  run: { id: RunId; projectId: ProjectId },
  signal: AbortSignal,
): Promise<PlanSetId> {
  const away = new AbortController()
  using watch = hub.watch(run.projectId, (error) => away.abort(error))
  const over = AbortSignal.any([signal, away.signal])
  do {
    const { status, planSetId, refusal } = await readRunStatus(db, run.id)
    if (planSetId !== null) return planSetId
    if (refusal !== null) refuse(refusal)
    if (status === 'canceled') refuse('RUN_CANCELED')
  } while (await watch.changed(over))
  away.signal.throwIfAborted()
  return refuse({ reason: 'RUN_IN_PROGRESS', details: { runId: run.id } })
}
