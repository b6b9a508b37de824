import type { AppRouter } from '@plangate/server'
import { MutationCache, QueryClient } from '@tanstack/react-query'
import { httpBatchLink, httpLink, isTRPCClientError, retryLink, splitLink, type TRPCLink } from '@trpc/client'
import { getQueryKey } from '@trpc/react-query'
import type { Session } from '../features/account/session/session.ts'
import { trpc } from '../shared/api/trpc.ts'
import { createIdempotentFetch } from './idempotent-fetch.ts'
import { createLazyLink } from './lazy-link.ts'
import { createSignedInFetch } from './signed-in-fetch.ts'

/** The server answers no batch that is larger. */
const maxBatchSize = 10
const staleMillis = 2_000
const streamRetryMillis = 250

const url = '/trpc'

export function createApiClient(session: Session) {
  const signedInFetch = createSignedInFetch(session, (...request) => fetch(...request))
  const calls = splitLink({
    condition: ({ type }) => type === 'mutation',
    true: createMutationLink(signedInFetch),
    false: httpBatchLink({ url, maxItems: maxBatchSize, fetch: forLink(signedInFetch) }),
  })
  const link = splitLink({
    condition: ({ type }) => type === 'subscription',
    true: createStreamLinks(session, signedInFetch),
    false: calls,
  })
  return trpc.createClient({ links: [link] })
}

/** Changes go one by one, since a batch cannot share a key. A token is asked for once: no key may keep its secret. */
function createMutationLink(signedInFetch: typeof fetch): TRPCLink<AppRouter> {
  return splitLink({
    condition: ({ path }) => path === 'tokens.create',
    true: httpLink({ url, fetch: forLink(signedInFetch) }),
    false: httpLink({ url, fetch: forLink(createIdempotentFetch(signedInFetch)) }),
  })
}

/** A link may leave the signal out, where `fetch` wants null. */
function forLink(send: typeof fetch): NonNullable<Parameters<typeof httpLink>[0]['fetch']> {
  return (input, { signal = null, ...init } = {}) => send(input, { ...init, signal })
}

/** A stream ends with its token; it goes on, where it was, with the next. */
function createStreamLinks(session: Session, signedInFetch: typeof fetch): TRPCLink<AppRouter>[] {
  const goOn = retryLink<AppRouter>({
    retry: ({ error }) => {
      const hasTokenEnded = error.data?.reason === 'UNAUTHENTICATED'
      if (hasTokenEnded) session.markStreamEnded()
      return hasTokenEnded
    },
    retryDelayMs: () => streamRetryMillis,
  })
  const stream = createLazyLink(async () => (await import('./stream-link.ts')).createStreamLink(url, signedInFetch))
  return [goOn, stream]
}

/**
 * A refusal is an answer and is not asked for again; only a server that did not answer is, once. A change is sent again
 * where it has its key, which keeps it from being made twice.
 * A change that was refused means that the page shows what is no longer so: everything on it is asked for again.
 */
export function createQueryClient(): QueryClient {
  const retry = (failures: number, error: Error) => failures < 1 && !isAnswer(error)
  const client = new QueryClient({
    mutationCache: new MutationCache({
      // Whatever was changed, the list of all projects tells it too.
      onSuccess: () => client.invalidateQueries({ queryKey: getQueryKey(trpc.projects.overview) }),
      onError: (error) => (isAnswer(error) ? client.invalidateQueries() : undefined),
    }),
    defaultOptions: {
      queries: {
        retry,
        staleTime: staleMillis,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
  return client
}

function isAnswer(error: Error): boolean {
  return isTRPCClientError(error) && error.data !== undefined && error.data !== null
}
