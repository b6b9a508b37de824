import type { AppRouter } from '@plangate/server'
import { createTRPCClient, httpLink, isTRPCClientError } from '@trpc/client'
import type { ApiRefusal } from '../../../shared/api/trpc.ts'

const client = createTRPCClient<AppRouter>({ links: [httpLink({ url: '/trpc' })] })

/** How people sign in here, by a call of its own: every other call waits for the answer. */
export const fetchSignInSettings = () => client.session.config.query()

/** Why it was not told; null when there was no answer. */
export function readRefusal(error: unknown): ApiRefusal | null {
  return (isTRPCClientError<AppRouter>(error) && error.data) || null
}

export type SignInSettings = Awaited<ReturnType<typeof fetchSignInSettings>>
export type SignInProviderSettings = Extract<SignInSettings, { kind: 'oidc' }>
