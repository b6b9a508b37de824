import { DomainError } from '@plangate/core/errors'
import { Account } from '@plangate/core/schemas'
import type { FastifyBaseLogger } from 'fastify'
import { jwtVerify } from 'jose'
import { z } from 'zod'
import type { SignInMethod } from './authenticate.ts'
import { findBearerToken } from './find-bearer-token.ts'
import { ProviderKeys } from './provider-keys.ts'
import type { OidcConfig } from './sign-in-config.ts'

/** Seconds by which the clocks of provider and server may differ, unless the operator sets another number. */
export const defaultClockTolerance = 30

/** The types of access tokens (RFC 9068); the type is optional. Other tokens of the provider are refused. */
const TokenType = z.enum(['jwt', 'at+jwt', 'application/at+jwt']).optional()

/** Claims that `jwtVerify` does not check. Times in seconds. */
const Claims = z.object({
  sub: Account.shape.subject,
  exp: z.number(),
  iat: z.number(),
  aud: z.union([z.string(), z.array(z.string())]).optional(),
  azp: z.string().optional(),
  // Only ID tokens have `at_hash` (OpenID Connect Core, section 3.1.3.6), and only logout tokens have `events`.
  at_hash: z.never().optional(),
  events: z.never().optional(),
})
type Claims = z.infer<typeof Claims>

/**
 * Signs users in by a token that the OpenID provider issued for Plangate, until the token expires.
 *
 * @param clockTolerance seconds by which the clocks of provider and server may differ
 */
export function signInByOidc(
  { issuer, audiences }: OidcConfig,
  log: Pick<FastifyBaseLogger, 'warn'>,
  clockTolerance: number = defaultClockTolerance,
): SignInMethod {
  const keys = new ProviderKeys(issuer, log)
  const recognise: SignInMethod['recognise'] = async ({ headers }) => {
    const token = findBearerToken(headers)
    if (token === null) throw new DomainError('UNAUTHENTICATED')
    const claims = await verify(token, { issuer, clockTolerance }, keys)
    if (!isMeantForUs(claims, audiences) || isFromTheFuture(claims, clockTolerance))
      throw new DomainError('UNAUTHENTICATED')
    // A stream lasts as long as calls are accepted.
    return { subject: claims.sub, expiresAt: new Date((claims.exp + clockTolerance) * 1_000) }
  }
  return { issuer, recognise }
}

async function verify(
  token: string,
  expected: { issuer: string; clockTolerance: number },
  keys: ProviderKeys,
): Promise<Claims> {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, keys.find, {
      algorithms: ['RS256', 'ES256', 'EdDSA'],
      ...expected,
      requiredClaims: ['exp', 'iat', 'sub'],
    })
    TokenType.parse(protectedHeader.typ?.toLowerCase())
    return Claims.parse(payload)
  } catch (error) {
    throw error instanceof DomainError ? error : new DomainError('UNAUTHENTICATED', { cause: error })
  }
}

/** A token without an audience names the application that it was issued to (`azp`). */
function isMeantForUs({ aud, azp }: Claims, audiences: readonly string[]): boolean {
  const named = aud === undefined ? [azp] : [aud].flat()
  return named.some((name) => name !== undefined && audiences.includes(name))
}

function isFromTheFuture({ iat }: Claims, clockTolerance: number): boolean {
  return iat > Date.now() / 1_000 + clockTolerance
}
