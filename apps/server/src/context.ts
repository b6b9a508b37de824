import type { IdempotencyKey } from '@plangate/core/schemas'
import type { Services } from '@plangate/core/services'
import type { Identity } from './authenticate.ts'

/** What a procedure may use. */
export interface Context {
  services: Services
  requestId: string
  /** @throws {DomainError} UNAUTHENTICATED, FORBIDDEN */
  identify(): Promise<Identity>
  /**
   * The key by which the caller will be recognised when the same request comes again; null when there is none.
   *
   * @throws {TRPCError} BAD_REQUEST when it is no key, or cannot tell which of several calls it is for
   */
  findIdempotencyKey(): IdempotencyKey | null
}
