import type { AppRouter } from '@plangate/server'
import { retryLink, type TRPCLink } from '@trpc/client'
import type { Session } from '../features/account/session/session.ts'
import { createSharedStreamLink } from './shared-stream-link.ts'
import { createStreamLink } from './stream-link.ts'

const retryMillis = 250

/**
 * The links of a subscription, as one. A stream ends when its token expires, and continues where it was with the next
 * token. All tabs of an account share a stream.
 */
export function createStreamLinks(url: string, session: Session, signedInFetch: typeof fetch): TRPCLink<AppRouter> {
  const share = createSharedStreamLink(() => session.findAccount())
  const resume = retryLink<AppRouter>({
    retry: ({ error }) => {
      const hasTokenExpired = error.data?.reason === 'UNAUTHENTICATED'
      if (hasTokenExpired) session.markStreamEnded()
      return hasTokenExpired
    },
    retryDelayMs: () => retryMillis,
  })
  const stream = createStreamLink(url, signedInFetch)
  return (runtime) => {
    const [shared, resumed, streamed] = [share(runtime), resume(runtime), stream(runtime)]
    return ({ op, next }) =>
      shared({ op, next: (one) => resumed({ op: one, next: (other) => streamed({ op: other, next }) }) })
  }
}
