import type { AppRouter } from '@plangate/server'
import { createTRPCClient, httpLink, isTRPCClientError } from '@trpc/client'
import type { ApiRefusal } from '../../../shared/api/trpc.ts'

const client = createTRPCClient<AppRouter>({ links: [httpLink({ url: '/trpc' })] })

/** How users sign in here. Uses a client of its own, because every other call waits for the answer. */
export const fetchSignInSettings = () => client.session.config.query()

/** The server's refusal; null when there was no answer. */
export function readRefusal(error: unknown): ApiRefusal | null {
  return (isTRPCClientError<AppRouter>(error) && error.data) || null
}

/** What the server says about the OpenID provider. */
export type SignInProviderSettings = Extract<Awaited<ReturnType<typeof fetchSignInSettings>>, { kind: 'oidc' }>
