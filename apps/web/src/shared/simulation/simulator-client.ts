import type { Remote } from 'comlink'
import type { WebThread } from '../threads/web-thread.ts'
import type { Simulator } from './simulator.ts'

/** A simulation takes tens of milliseconds, too long for the main thread. */
let current: Promise<WebThread<Simulator>> | undefined

/**
 * Calls the simulator in its worker, which is started when first needed, and again after a failure.
 *
 * @throws {Error} when the worker fails during the call, or cannot be loaded
 */
export async function callSimulator<Answer>(call: (simulator: Remote<Simulator>) => Promise<Answer>): Promise<Answer> {
  current ??= startThread().catch((error: unknown) => {
    forget()
    throw error
  })
  const { api, failure } = await current
  return Promise.race([call(api), failure])
}

function forget(): void {
  current = undefined
}

/** What talks to the worker is not part of the page's first load. */
async function startThread(): Promise<WebThread<Simulator>> {
  const { openThread } = await import('../threads/web-thread.ts')
  const worker = new Worker(new URL('./simulator-worker.ts', import.meta.url), { type: 'module' })
  return openThread<Simulator>(worker, forget)
}
