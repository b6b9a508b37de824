import type { Services } from '@plangate/core/services'
import type { Identity } from './authenticate.ts'

/** What a procedure may use. */
export interface Context {
  services: Services
  requestId: string
  /** @throws {DomainError} UNAUTHENTICATED, FORBIDDEN */
  identify(): Promise<Identity>
}
