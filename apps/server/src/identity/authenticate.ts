import {
  type Account,
  type ProjectId,
  type TokenId,
  TokenScope,
  TokenSecret,
  type UserId,
} from '@plangate/core/schemas'
import type { Services, TokenHolder } from '@plangate/core/services'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { findBearerToken } from './find-bearer-token.ts'
import { KnownUsers } from './known-users.ts'

/** What a caller may do. Only people who have signed in may decide; API tokens may not. `permits` lists permits. */
export const Access = z.enum([...TokenScope.options, 'permits', 'decide'])
export type Access = z.infer<typeof Access>

/** Who a caller is, what they may do, and until when their credential is valid. */
export interface Identity {
  userId: UserId
  /** The API token that acts for the user; null when the user has signed in. */
  tokenId: TokenId | null
  access: readonly Access[]
  /** The only project that the token works for; null when it works for all, and for a user who has signed in. */
  onlyProject: ProjectId | null
  /** Null when the credential does not expire. */
  expiresAt: Date | null
  /** True when the user's id was not read from the database: since then, the account may have been erased. */
  isRemembered?: boolean
}

export interface IdentityTerms {
  /** Whether the user's id may be remembered from an earlier request. */
  mayRemember: boolean
}

/**
 * Identifies the caller of a request, without remembered ids unless the terms say so.
 *
 * @throws {DomainError} UNAUTHENTICATED, FORBIDDEN, IDENTITY_UNAVAILABLE
 */
export type Authenticate = (request: FastifyRequest, terms?: IdentityTerms) => Promise<Identity>

/** A user who has signed in, by the issuer's name for them, and until when the sign-in is valid. */
export interface SignedIn {
  subject: Account['subject']
  expiresAt: Date | null
}

/** A way of signing in. */
export interface SignInMethod {
  /** The issuer of every account that can sign in. */
  issuer: Account['issuer']
  /**
   * Identifies the user who sent a request.
   *
   * @throws {DomainError} UNAUTHENTICATED, FORBIDDEN, IDENTITY_UNAVAILABLE
   */
  recognise(request: FastifyRequest): Promise<SignedIn>
}

const accessByScope = {
  read: ['read', 'permits'],
  plan: ['read', 'plan', 'permits'],
  build: ['build', 'permits'],
} as const satisfies Record<TokenScope, Access[]>

/** A plan token from before there was a scope for building asks for permits as well. */
function accessOf({ scope, mayBuild }: Pick<TokenHolder, 'scope' | 'mayBuild'>): readonly Access[] {
  return scope === 'plan' && mayBuild === null ? [...accessByScope.plan, 'build'] : accessByScope[scope]
}

/** Accepts users who have signed in, and API tokens of users who can. */
export function createAuthenticate(
  signIn: SignInMethod,
  { users, tokens }: Pick<Services, 'users' | 'tokens'>,
): Authenticate {
  const known = new KnownUsers()
  return async (request, { mayRemember } = { mayRemember: false }) => {
    const bearer = findBearerToken(request.headers)
    const secret = bearer === null ? null : TokenSecret.safeParse(bearer)
    if (secret?.success) {
      const { scope, mayBuild, ...holder } = await tokens.recognise(secret.data, signIn.issuer)
      return { ...holder, access: accessOf({ scope, mayBuild }) }
    }
    const { subject, expiresAt } = await signIn.recognise(request)
    const person = { tokenId: null, onlyProject: null, access: Access.options, expiresAt }
    const remembered = mayRemember ? known.find(subject) : null
    if (remembered !== null) return { ...person, userId: remembered, isRemembered: true }
    const userId = await users.recognise({ issuer: signIn.issuer, subject })
    known.remember(subject, userId)
    return { ...person, userId }
  }
}
