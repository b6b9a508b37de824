import { type Account, type TokenId, TokenScope, TokenSecret, type UserId } from '@plangate/core/schemas'
import type { Services } from '@plangate/core/services'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { findBearerToken } from './find-bearer-token.ts'

/** What a procedure asks of its caller. To decide takes a person who has signed in. */
export const Access = z.enum([...TokenScope.options, 'decide'])
export type Access = z.infer<typeof Access>

/** Who is asking, what they may do, and until when they are who they are. */
export interface Identity {
  userId: UserId
  /** The token that acts for the user; null when they have signed in themselves. */
  tokenId: TokenId | null
  access: readonly Access[]
  /** Null: for as long as they like. */
  expiresAt: Date | null
}

/**
 * The only door: who is asking?
 *
 * @throws {DomainError} UNAUTHENTICATED, FORBIDDEN, IDENTITY_UNAVAILABLE
 */
export type Authenticate = (request: FastifyRequest) => Promise<Identity>

/** Somebody who has signed in, as the issuer names them, and until when that holds. */
export interface SignedIn {
  subject: Account['subject']
  expiresAt: Date | null
}

/** A way of signing in. */
export interface SignInMethod {
  /** Who says who somebody is: the issuer of every account that there is to sign in to. */
  issuer: Account['issuer']
  /**
   * Finds out whom a request comes from.
   *
   * @throws {DomainError} UNAUTHENTICATED, FORBIDDEN, IDENTITY_UNAVAILABLE
   */
  recognise(request: FastifyRequest): Promise<SignedIn>
}

const accessByScope = { read: ['read'], plan: ['read', 'plan'] } as const satisfies Record<TokenScope, Access[]>

/** Lets in whoever has signed in, or shows an API token of somebody who can. */
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
