import { type Account, type TokenId, TokenScope, TokenSecret, type UserId } from '@plangate/core/schemas'
import type { Services } from '@plangate/core/services'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { findBearerToken } from './find-bearer-token.ts'

/** What a caller may do. Only people who have signed in may decide; API tokens may not. */
export const Access = z.enum([...TokenScope.options, 'decide'])
export type Access = z.infer<typeof Access>

/** Who a caller is, what they may do, and until when their credential is valid. */
export interface Identity {
  userId: UserId
  /** The API token that acts for the user; null when the user has signed in. */
  tokenId: TokenId | null
  access: readonly Access[]
  /** Null when the credential does not expire. */
  expiresAt: Date | null
}

/**
 * Identifies the caller of a request.
 *
 * @throws {DomainError} UNAUTHENTICATED, FORBIDDEN, IDENTITY_UNAVAILABLE
 */
export type Authenticate = (request: FastifyRequest) => Promise<Identity>

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

const accessByScope = { read: ['read'], plan: ['read', 'plan'] } as const satisfies Record<TokenScope, Access[]>

/** Accepts users who have signed in, and API tokens of users who can. */
export function createAuthenticate(
  signIn: SignInMethod,
  { users, tokens }: Pick<Services, 'users' | 'tokens'>,
): Authenticate {
  return async (request) => {
    const secret = TokenSecret.safeParse(findBearerToken(request.headers))
    if (secret.success) {
      const { scope, ...holder } = await tokens.recognise(secret.data, signIn.issuer)
      return { ...holder, access: accessByScope[scope] }
    }
    const { subject, expiresAt } = await signIn.recognise(request)
    const userId = await users.recognise({ issuer: signIn.issuer, subject })
    return { userId, tokenId: null, access: Access.options, expiresAt }
  }
}
