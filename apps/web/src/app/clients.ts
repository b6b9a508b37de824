import type { AppRouter } from '@plangate/server'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { httpBatchLink, httpLink, splitLink, type TRPCLink } from '@trpc/client'
import { getQueryKey } from '@trpc/react-query'
import type { Session } from '../features/account/session/session.ts'
import { trpc } from '../shared/api/trpc.ts'
import { askAgainAfter, isAnswer } from './ask-again.ts'
import { keepBegunAnswers } from './begun-queries.ts'
import { createIdempotentFetch } from './idempotent-fetch.ts'
import { createLazyLink } from './lazy-link.ts'
import { createSignedInFetch } from './signed-in-fetch.ts'

/** The server refuses larger batches. */
const maxBatchSize = 10

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
    true: createLazyLink(async () =>
      (await import('./stream-links.ts')).createStreamLinks(url, session, signedInFetch),
    ),
    false: calls,
  })
  return trpc.createClient({ links: [link] })
}

/**
 * Sends mutations one by one, because each needs an idempotency key of its own. Those whose answers hold a secret get none:
 * the server must not store their answers.
 */
function createMutationLink(signedInFetch: typeof fetch): TRPCLink<AppRouter> {
  return splitLink({
    condition: ({ path }) => secretAnswers.has(path),
    true: httpLink({ url, fetch: forLink(signedInFetch) }),
    false: httpLink({ url, fetch: forLink(createIdempotentFetch(signedInFetch)) }),
  })
}

const secretAnswers = new Set(['tokens.create', 'webhooks.create', 'shares.create'])

/** Adapts `fetch` to tRPC, which may leave out the signal where `fetch` expects null. */
function forLink(send: typeof fetch): NonNullable<Parameters<typeof httpLink>[0]['fetch']> {
  return (input, { signal = null, ...init } = {}) => send(input, { ...init, signal })
}

/**
 * Retries a query once if the server did not answer; a refusal is an answer. After that the page shows the error, and
 * asks again by itself until the server is back, at once when the network or the window is. Mutations are retried by the
 * idempotent fetch instead. A refused mutation means that the page is out of date, so everything on it is fetched again.
 */
export function createQueryClient(): QueryClient {
  const retry = (failures: number, error: Error) => failures < 1 && !isAnswer(error)
  // How often each query has failed since its last answer.
  const failures = new WeakMap<object, number>()
  const queryCache = new QueryCache({
    onError: (_error, query) => failures.set(query, (failures.get(query) ?? 0) + 1),
    onSuccess: (_data, query) => failures.delete(query),
  })
  const client = new QueryClient({
    queryCache,
    mutationCache: new MutationCache({
      // The lists of projects show the effect of every mutation.
      onSuccess: () =>
        Promise.all(
          [trpc.projects.overview, trpc.projects.counts].map((list) =>
            client.invalidateQueries({ queryKey: getQueryKey(list) }),
          ),
        ),
      onError: (error) => (isAnswer(error) ? client.invalidateQueries() : undefined),
    }),
    defaultOptions: {
      queries: {
        retry,
        ...keepBegunAnswers(queryCache),
        networkMode: 'always',
        refetchOnReconnect: true,
        refetchInterval: (query) =>
          query.state.error !== null && askAgainAfter(query.state.error, failures.get(query) ?? 1),
      },
      mutations: { networkMode: 'always' },
    },
  })
  return client
}
