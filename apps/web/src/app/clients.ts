import { MutationCache, QueryClient } from '@tanstack/react-query'
import { httpBatchLink, httpSubscriptionLink, isTRPCClientError, splitLink } from '@trpc/client'
import { getQueryKey } from '@trpc/react-query'
import { trpc } from '../shared/api/trpc.ts'

/** The server answers no batch that is larger. */
const MAX_BATCH_SIZE = 10
const FRESH_FOR_MS = 2_000

const url = '/trpc'

export function createApiClient() {
  const link = splitLink({
    condition: ({ type }) => type === 'subscription',
    true: httpSubscriptionLink({ url }),
    false: httpBatchLink({ url, maxItems: MAX_BATCH_SIZE }),
  })
  return trpc.createClient({ links: [link] })
}

/**
 * A refusal is an answer and is not asked for again; only a server that did not answer is, once.
 * A change that was refused means that the page shows what is no longer so: everything on it is asked for again.
 */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    mutationCache: new MutationCache({
      // Whatever was changed, the list of all projects tells it too.
      onSuccess: () => client.invalidateQueries({ queryKey: getQueryKey(trpc.projects.overview) }),
      onError: (error) => (isAnswer(error) ? client.invalidateQueries() : undefined),
    }),
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < 1 && !isAnswer(error),
        staleTime: FRESH_FOR_MS,
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
