import { DomainError } from '@plangate/core/errors'
import { toTrpcError } from '../errors/wire-error.ts'

/** What a timer can wait for; no stream lasts that long. */
const maxDelay = 2 ** 31 - 1

/** Milliseconds until it is noticed that somebody was thrown out before their time. */
const checkMillis = 5_000

export interface Validity {
  /** Null: for as long as they like. */
  expiresAt: Date | null
  /** Rejects with UNAUTHENTICATED when it has ended before; null for what cannot. */
  check: (() => Promise<unknown>) | null
}

/**
 * Passes on what comes, until whoever gets it is no longer known to be who they were: then the stream ends with
 * UNAUTHENTICATED, whatever its source is waiting for. The source is to stop by itself when the request is over.
 */
export async function* untilExpiry<T>(events: AsyncIterable<T>, validity: Validity): AsyncGenerator<T, void> {
  const { ended, stop } = waitForEnd(validity)
  const source = events[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await Promise.race([source.next(), ended])
      if (next.done) return
      yield next.value
    }
  } finally {
    stop()
    void source.return?.()
  }
}

function waitForEnd({ expiresAt, check }: Validity): { ended: Promise<never>; stop: () => void } {
  const { promise: ended, reject } = Promise.withResolvers<never>()
  // Nobody may be listening when it happens.
  ended.catch(() => {})
  const end = () => reject(toTrpcError(new DomainError('UNAUTHENTICATED')))
  const delay = expiresAt === null ? maxDelay : Math.min(expiresAt.getTime() - Date.now(), maxDelay)
  const expiry = setTimeout(end, delay)
  // A database that does not answer throws nobody out.
  const look = (again: () => Promise<unknown>) => again().catch((error: unknown) => isThrownOut(error) && end())
  const looking = check === null ? undefined : setInterval(look, checkMillis, check)
  const stop = () => {
    clearTimeout(expiry)
    clearInterval(looking)
  }
  return { ended, stop }
}

function isThrownOut(error: unknown): boolean {
  return error instanceof DomainError && error.reason === 'UNAUTHENTICATED'
}
