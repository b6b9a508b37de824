import type { AuditEntryId } from '../../domain/schemas/index.ts'

export interface PageOptions {
  /**
   * The entry that the page precedes; the latest page when left out or null. The page is empty for an entry that is not
   * in the log.
   */
  cursor?: AuditEntryId | null | undefined
}
