import { DomainError } from '@plangate/core/errors'
import { UserId } from '@plangate/core/schemas'
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client'
import type { FastifyRequest } from 'fastify'
import { v7 as uuidv7 } from 'uuid'
import { Access, type Authenticate, type SignInMethod } from '../src/identity/authenticate.ts'
import type { AppRouter } from '../src/router.ts'

const headerName = 'x-test-user'

/** Identifies the user that the test header names. */
export const authenticateByHeader: Authenticate = async (request) => {
  const userId = readName(request)
  return { userId, tokenId: null, onlyProject: null, access: Access.options, expiresAt: null }
}

/** Signs in the user that the test header names, with a row in the table of users. */
export const signInByHeader: SignInMethod = {
  issuer: 'https://test.example',
  recognise: async (request) => ({ subject: readName(request), expiresAt: null }),
}

function readName({ headers }: FastifyRequest): UserId {
  const named = UserId.safeParse(headers[headerName])
  if (!named.success) throw new DomainError('UNAUTHENTICATED')
  return named.data
}

export const newUser = (): UserId => UserId.parse(uuidv7())

export const headersOf = (user: UserId | null): Record<string, string> => (user ? { [headerName]: user } : {})

/**
 * Returns a client over HTTP that signs in as `user`, or does not sign in for null. It sends the headers in `more` with
 * every request.
 */
export function clientOf(url: string, user: UserId | null, more: Record<string, string> = {}): TRPCClient<AppRouter> {
  const headers = { ...headersOf(user), ...more }
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/trpc`, headers })] })
}
