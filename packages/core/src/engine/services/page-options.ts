import type { AuditEntryId } from '../../domain/schemas/index.ts'

export interface PageOptions {
  /**
   * The page before this entry; the latest one when left out or null. Nothing is before an entry that is not in the log.
   */
  cursor?: AuditEntryId | null | undefined
}
