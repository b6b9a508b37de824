import type { Kysely } from 'kysely'
import { refuse } from '../../domain/errors/refuse.ts'
import type { PlanSetId, ProjectId, RunId } from '../../domain/schemas/index.ts'
import { readRunStatus } from '../data/runs.ts'
import type { Tables } from '../data/tables.ts'
import type { RunHub } from './run-hub.ts'

/**
 * Waits until a run has succeeded. Holds no connection while it waits.
 *
 * @throws {DomainError} the refusal of the run; RUN_CANCELED; RUN_IN_PROGRESS when `signal` aborts before the run has
 *   ended, while the run continues; PROJECT_NOT_FOUND when the project was erased
 * @throws the error of a database that stays down; the run continues in this case, too
 */
export async function awaitRun(
  db: Kysely<Tables>,
  hub: RunHub,
  run: { id: RunId; projectId: ProjectId },
  signal: AbortSignal,
): Promise<PlanSetId> {
  const databaseDown = new AbortController()
  using watch = hub.watch(run.projectId, (error) => databaseDown.abort(error))
  const stopWaiting = AbortSignal.any([signal, databaseDown.signal])
  do {
    const { status, planSetId, refusal } = (await readRunStatus(db, run.id)) ?? refuse('PROJECT_NOT_FOUND')
    if (planSetId !== null) return planSetId
    if (refusal !== null) refuse(refusal)
    if (status === 'canceled') refuse('RUN_CANCELED')
  } while (await watch.changed(stopWaiting))
  databaseDown.signal.throwIfAborted()
  return refuse({ reason: 'RUN_IN_PROGRESS', details: { runId: run.id } })
}
