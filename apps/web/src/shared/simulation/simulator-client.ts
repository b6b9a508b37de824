import { type Remote, wrap } from 'comlink'
import type { Simulator } from './simulator.ts'

/** A thread of its own: a simulation takes tens of milliseconds, too long for the thread that draws the page. */
interface SimulatorThread {
  simulator: Remote<Simulator>
  /** Rejects when the thread dies, or never came to life; comlink alone would wait for its answers for ever. */
  death: Promise<never>
}

let current: SimulatorThread | undefined

/**
 * Asks the forecaster, on a thread that is started when it is first needed, and anew after it has died.
 *
 * @throws {Error} when the thread dies meanwhile
 */
export async function callSimulator<Answer>(ask: (forecaster: Remote<Simulator>) => Promise<Answer>): Promise<Answer> {
  current ??= startThread()
  const { simulator, death } = current
  return Promise.race([ask(simulator), death])
}

function startThread(): SimulatorThread {
  const worker = new Worker(new URL('./simulator-worker.ts', import.meta.url), { type: 'module' })
  const death = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => {
      current = undefined
      worker.terminate()
      reject(new Error('the thread that computes forecasts has died'))
    })
  })
  // Whoever asked is told by the race; that nobody asks at the moment is no error.
  death.catch(() => undefined)
  return { simulator: wrap<Simulator>(worker), death }
}
