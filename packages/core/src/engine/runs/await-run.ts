import { refuse } from '../../domain/errors/refuse.ts'
import type { ProjectId, RunId } from '../../domain/schemas/index.ts'
import type { RunState } from '../data/runs.ts'
import { retryWhileBusy } from './retry-while-busy.ts'
import type { RunHub } from './run-hub.ts'

/**
 * Waits until a run has succeeded. Waiting holds no connection, and goes on while all of them are in use.
 *
 * @throws {DomainError} the refusal of the run; RUN_CANCELED; RUN_IN_PROGRESS when `signal` aborts before the run has
 *   ended, while the run continues; PROJECT_NOT_FOUND when the project was erased
 * @throws the error of a database that stays down; the run continues in this case, too
 */
export async function awaitRun(
  hub: RunHub,
  run: { id: RunId; projectId: ProjectId },
  signal: AbortSignal,
): Promise<RunState> {
  const databaseDown = new AbortController()
  using watch = hub.watch(run.projectId, (error) => databaseDown.abort(error))
  const stopWaiting = AbortSignal.any([signal, databaseDown.signal])
  do {
    const state = await retryWhileBusy(hub.isDatabaseBusy, stopWaiting, () => hub.states.read(run.id))
    const reached = state ?? refuse('PROJECT_NOT_FOUND')
    if (reached.status === 'succeeded') return reached
    if (reached.refusal !== null) refuse(reached.refusal)
    if (reached.status === 'canceled') refuse('RUN_CANCELED')
  } while (await watch.changed(stopWaiting))
  databaseDown.signal.throwIfAborted()
  return refuse({ reason: 'RUN_IN_PROGRESS', details: { runId: run.id } })
}
