import { type Remote, wrap } from 'comlink'

/** A web worker, and what it offers. */
export interface WebThread<Api> {
  api: Remote<Api>
  /** Rejects when the worker fails. Comlink alone would wait forever. */
  failure: Promise<never>
  /** Ends the worker. Calls that are pending are never answered. */
  end: () => void
}

/** @param onFailure called once the worker has failed, and has ended */
export function openThread<Api>(worker: Worker, onFailure: () => void): WebThread<Api> {
  const failure = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => {
      worker.terminate()
      onFailure()
      reject(new Error('the worker failed'))
    })
  })
  // Pending calls reject through a race. Without any, the rejection must not count as unhandled.
  failure.catch(() => undefined)
  return { api: wrap<Api>(worker), failure, end: () => worker.terminate() }
}
