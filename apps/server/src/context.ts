import type { DocumentToRead, IdempotencyKey, Intake } from '@plangate/core/schemas'
import type { Services } from '@plangate/core/services'
import type { Identity, IdentityTerms } from './identity/authenticate.ts'
import type { SignInConfig } from './identity/sign-in-config.ts'

/** What a procedure can use. */
export interface Context {
  services: Services
  requestId: string
  /** How people sign in here. */
  signIn: SignInConfig
  /** @throws {DomainError} UNAUTHENTICATED, FORBIDDEN, IDENTITY_UNAVAILABLE */
  identify(terms?: IdentityTerms): Promise<Identity>
  /** Identifies the caller again: a token may have been revoked since. */
  identifyAgain(): Promise<Identity>
  /**
   * Returns the idempotency key of the request; null when there is none.
   *
   * @throws {TRPCError} BAD_REQUEST when the key is malformed, or the request makes several calls
   */
  findIdempotencyKey(): IdempotencyKey | null
  /**
   * Reads a document into a brief, and stores nothing.
   *
   * @throws {DomainError} INVALID_INPUT when it takes too long or cannot be read, OVERLOADED
   */
  readDocument(document: DocumentToRead): Promise<Intake>
  /** Notes the id that a client resumes after when the stream breaks before its first event. */
  notePlace(id: string): void
}
