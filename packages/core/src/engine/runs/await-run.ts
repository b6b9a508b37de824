import { refuse } from '../../domain/errors/refuse.ts'
import type { RunId } from '../../domain/schemas/index.ts'
import type { RunState } from '../data/runs.ts'
import { retryWhileBusy } from './retry-while-busy.ts'
import type { RunHub } from './run-hub.ts'

export interface AwaitedRun<State extends RunState> {
  id: RunId
  /** True when the run cannot have ended yet, so that there is nothing to read before it does. */
  isNew: boolean
  /** Reads how far the run is; null when it was erased. */
  read(): Promise<State | null>
}

/**
 * Waits until a run has succeeded. Waiting holds no connection, and goes on while all of them are in use. A new run is
 * read once, at its end.
 *
 * @throws {DomainError} the refusal of the run; RUN_CANCELED; RUN_IN_PROGRESS when `signal` aborts before the run has
 *   ended, while the run continues; PROJECT_NOT_FOUND when the project was erased
 * @throws the error of a database that stays down; the run continues in this case, too
 */
export async function awaitRun<State extends RunState>(
  hub: RunHub,
  { id, isNew, read }: AwaitedRun<State>,
  signal: AbortSignal,
): Promise<State> {
  const databaseDown = new AbortController()
  using watch = hub.watchRun(id, hasEnded, (error) => databaseDown.abort(error))
  const stopWaiting = AbortSignal.any([signal, databaseDown.signal])
  let mayHaveEnded = !isNew || (await watch.changed(stopWaiting))
  while (mayHaveEnded) {
    const reached = (await retryWhileBusy(hub.isDatabaseBusy, stopWaiting, read)) ?? refuse('PROJECT_NOT_FOUND')
    if (reached.status === 'succeeded') return reached
    if (reached.refusal !== null) refuse(reached.refusal)
    if (reached.status === 'canceled') refuse('RUN_CANCELED')
    mayHaveEnded = await watch.changed(stopWaiting)
  }
  databaseDown.signal.throwIfAborted()
  return refuse({ reason: 'RUN_IN_PROGRESS', details: { runId: id } })
}

/** An erased run is over, too. */
function hasEnded(state: RunState | null): boolean {
  return state === null || ['succeeded', 'failed', 'canceled'].includes(state.status)
}
