import type { IdempotencyKey } from '@plangate/core/schemas'
import type { Services } from '@plangate/core/services'
import type { Identity } from './identity/authenticate.ts'
import type { SignInConfig } from './identity/sign-in-config.ts'

/** What a procedure may use. */
export interface Context {
  services: Services
  requestId: string
  /** How people sign in here. */
  signIn: SignInConfig
  /** @throws {DomainError} UNAUTHENTICATED, FORBIDDEN, IDENTITY_UNAVAILABLE */
  identify(): Promise<Identity>
  /** As `identify`, as of now: a token may have been revoked since. */
  identifyAgain(): Promise<Identity>
  /**
   * The key by which the caller will be recognised when the same request comes again; null when there is none.
   *
   * @throws {TRPCError} BAD_REQUEST when it is no key, or cannot tell which of several calls it is for
   */
  findIdempotencyKey(): IdempotencyKey | null
}
