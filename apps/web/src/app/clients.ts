import { QueryClient } from '@tanstack/react-query'
import { httpBatchLink, isTRPCClientError } from '@trpc/client'
import { trpc } from '../shared/api/trpc.ts'

/** The server answers no batch that is larger. */
const MAX_BATCH_SIZE = 10
const FRESH_FOR_MS = 2_000

export function createApiClient() {
  return trpc.createClient({ links: [httpBatchLink({ url: '/trpc', maxItems: MAX_BATCH_SIZE })] })
}

/** A refusal is an answer and is not asked for again; only a server that did not answer is, once. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < 1 && !isAnswer(error),
        staleTime: FRESH_FOR_MS,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
}

function isAnswer(error: Error): boolean {
  return isTRPCClientError(error) && error.data !== undefined && error.data !== null
}
