import { DomainError } from '@plangate/core/errors'
import { toTrpcError } from '../errors/wire-error.ts'

/** What a timer can wait for; no stream lasts that long. */
const longestDelay = 2 ** 31 - 1

/**
 * Passes on what comes, until whoever gets it is no longer known to be who they were: then the stream ends with
 * UNAUTHENTICATED, whatever its source is waiting for. The source is to stop by itself when the request is over.
 */
export async function* untilExpiry<T>(events: AsyncIterable<T>, expiresAt: Date): AsyncGenerator<T, void> {
  const expired = Promise.withResolvers<never>()
  const delay = Math.min(expiresAt.getTime() - Date.now(), longestDelay)
  const timer = setTimeout(() => expired.reject(toTrpcError(new DomainError('UNAUTHENTICATED'))), delay)
  const source = events[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await Promise.race([source.next(), expired.promise])
      if (next.done) return
      yield next.value
    }
  } finally {
    clearTimeout(timer)
    expired.promise.catch(() => {})
    void source.return?.()
  }
}
