import type { SharedProject, ShareSecret } from '@plangate/core/schemas'
import type { AppRouter } from '@plangate/server'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { createTRPCClient, httpLink } from '@trpc/client'
import type { ApiError } from '../shared/api/trpc.ts'

/** Sends no credentials: a reader is nobody, also in the browser of the founder. */
const client = createTRPCClient<AppRouter>({ links: [httpLink({ url: '/trpc' })] })

/** Reads what a link shows, once for each visit, because each time counts as a view. */
export function useSharedProject(secret: ShareSecret): UseQueryResult<SharedProject, ApiError> {
  return useQuery<SharedProject, ApiError>({
    queryKey: ['shared', secret],
    queryFn: () => client.shares.read.mutate({ secret }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
