import { DomainError } from '../../domain/errors/index.ts'

export interface DraftLimits {
  /** The caller's: aborting it cancels the work. */
  signal: AbortSignal
  timeoutSeconds: number
}

/**
 * Does work that ends when its signal aborts: because the caller aborted, or because the time is over.
 *
 * @throws {DomainError} RUN_CANCELED, RUNNER_TIMEOUT
 * @throws what `work` throws
 */
export async function withinLimits<T>(
  { signal, timeoutSeconds }: DraftLimits,
  work: (stop: AbortSignal) => Promise<T>,
): Promise<T> {
  const stop = new AbortController()
  const cancel = () => stop.abort(new DomainError('RUN_CANCELED', { cause: signal.reason }))
  const timeout = () =>
    stop.abort(new DomainError({ reason: 'RUNNER_TIMEOUT', details: { afterSeconds: timeoutSeconds } }))
  const timer = setTimeout(timeout, timeoutSeconds * 1_000)
  signal.addEventListener('abort', cancel)
  if (signal.aborted) cancel()
  try {
    return await work(stop.signal)
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', cancel)
  }
}
