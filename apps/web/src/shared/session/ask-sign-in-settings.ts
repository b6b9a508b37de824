import type { AppRouter } from '@plangate/server'
import { createTRPCClient, httpLink } from '@trpc/client'

const client = createTRPCClient<AppRouter>({ links: [httpLink({ url: '/trpc' })] })

/** How people sign in here, by a call of its own: every other call waits for the answer. */
export const askSignInSettings = () => client.session.config.query()

export type SignInSettings = Awaited<ReturnType<typeof askSignInSettings>>
export type OidcSettings = Extract<SignInSettings, { kind: 'oidc' }>
