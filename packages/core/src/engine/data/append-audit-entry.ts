import type { Transaction } from 'kysely'
import type { AuditAction, AuditSubject, ProjectId } from '../../domain/schemas/index.ts'
import type { Actor } from './actor.ts'
import type { Tables } from './tables.ts'

export interface NewAuditEntry {
  action: AuditAction
  subject: AuditSubject
  /** Null for an action outside of projects. */
  projectId: ProjectId | null
}

/** Adds an entry to the audit log, in the transaction of the decision: neither is kept without the other. */
export async function appendAuditEntry(
  trx: Transaction<Tables>,
  { userId, tokenId, requestId }: Actor,
  { action, subject, projectId }: NewAuditEntry,
): Promise<void> {
  await trx
    .insertInto('audit_log')
    .values({
      action,
      subject: JSON.stringify(subject),
      project_id: projectId,
      user_id: userId,
      token_id: tokenId,
      request_id: requestId,
    })
    .execute()
}
