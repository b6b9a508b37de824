import type { Remote } from 'comlink'
import { openThread, type WebThread } from '../threads/web-thread.ts'
import type { Simulator } from './simulator.ts'

/** A simulation takes tens of milliseconds, too long for the main thread. */
let current: WebThread<Simulator> | undefined

/**
 * Calls the simulator in its worker, which is started when first needed, and again after a failure.
 *
 * @throws {Error} when the worker fails during the call
 */
export async function callSimulator<Answer>(call: (simulator: Remote<Simulator>) => Promise<Answer>): Promise<Answer> {
  current ??= startThread()
  const { api, failure } = current
  return Promise.race([call(api), failure])
}

function startThread(): WebThread<Simulator> {
  const worker = new Worker(new URL('./simulator-worker.ts', import.meta.url), { type: 'module' })
  return openThread<Simulator>(worker, () => {
    current = undefined
  })
}
