import { type Remote, wrap } from 'comlink'
import type { Simulator } from './simulator.ts'

/** A web worker: a simulation takes tens of milliseconds, too long for the main thread. */
interface SimulatorThread {
  simulator: Remote<Simulator>
  /** Rejects when the worker fails. Comlink alone would wait forever. */
  failure: Promise<never>
}

let current: SimulatorThread | undefined

/**
 * Calls the simulator in its worker, which is started when first needed, and again after a failure.
 *
 * @throws {Error} when the worker fails during the call
 */
export async function callSimulator<Answer>(call: (simulator: Remote<Simulator>) => Promise<Answer>): Promise<Answer> {
  current ??= startThread()
  const { simulator, failure } = current
  return Promise.race([call(simulator), failure])
}

function startThread(): SimulatorThread {
  const worker = new Worker(new URL('./simulator-worker.ts', import.meta.url), { type: 'module' })
  const failure = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => {
      current = undefined
      worker.terminate()
      reject(new Error('the simulation worker failed'))
    })
  })
  // Pending calls reject through the race. Without any, the rejection must not count as unhandled.
  failure.catch(() => undefined)
  return { simulator: wrap<Simulator>(worker), failure }
}
