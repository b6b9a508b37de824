import { DomainError } from '@plangate/core/errors'
import { toTrpcError } from '../errors/wire-error.ts'

/** The longest delay of a timer; no stream lasts that long. */
const maxDelay = 2 ** 31 - 1

/** Milliseconds between checks for a revoked credential. */
const checkMillis = 5_000

export interface Validity {
  /** Null when the credential does not expire. */
  expiresAt: Date | null
  /** Rejects with UNAUTHENTICATED once the credential has been revoked; null when it cannot be. */
  check: (() => Promise<unknown>) | null
}

/**
 * Passes events on until the credential expires or is revoked. Then the stream ends with UNAUTHENTICATED at once, even
 * while its source waits. The source has to stop by itself at the end of the request.
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
  // The stream may have ended before, and then nobody handles the rejection.
  ended.catch(() => {})
  const end = () => reject(toTrpcError(new DomainError('UNAUTHENTICATED')))
  const delay = expiresAt === null ? maxDelay : Math.min(expiresAt.getTime() - Date.now(), maxDelay)
  const expiry = setTimeout(end, delay)
  // An unavailable database ends no stream.
  const recheck = (check: () => Promise<unknown>) => check().catch((error: unknown) => isRevoked(error) && end())
  const checks = check === null ? undefined : setInterval(recheck, checkMillis, check)
  const stop = () => {
    clearTimeout(expiry)
    clearInterval(checks)
  }
  return { ended, stop }
}

function isRevoked(error: unknown): boolean {
  return error instanceof DomainError && error.reason === 'UNAUTHENTICATED'
}
