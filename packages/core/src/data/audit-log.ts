import type { Kysely, Selectable, Transaction } from 'kysely'
import {
  type AuditAction,
  AuditEntry,
  type AuditSubject,
  type ProjectId,
  type TokenId,
  type UserId,
} from '../schemas/index.ts'
import type { OwnedProject } from './projects.ts'
import type { AuditLogTable, Tables } from './tables.ts'

export interface NewAuditEntry {
  action: AuditAction
  subject: AuditSubject
  /** Null: it is about nothing in a project. */
  projectId: ProjectId | null
  tokenId: TokenId | null
  requestId: string | null
}

/** More is history that nobody scrolls through. */
const mostShown = 200

/** Adds an entry in the transaction of what it tells of: the one is not kept without the other. */
export async function appendAuditEntry(
  trx: Transaction<Tables>,
  owner: UserId,
  { action, subject, projectId, tokenId, requestId }: NewAuditEntry,
): Promise<void> {
  await trx
    .insertInto('audit_log')
    .values({
      action,
      subject: JSON.stringify(subject),
      project_id: projectId,
      user_id: owner,
      token_id: tokenId,
      request_id: requestId,
    })
    .execute()
}

/** What was decided in a project, the latest first, at most 200 entries. */
export async function listAuditOfProject(project: OwnedProject): Promise<AuditEntry[]> {
  const rows = await latestEntries(project.db).where('project_id', '=', project.id).execute()
  return rows.map(toEntry)
}

/** What the owner decided outside of projects, the latest first, at most 200 entries. */
export async function listAuditOfUser(db: Kysely<Tables>, owner: UserId): Promise<AuditEntry[]> {
  const rows = await latestEntries(db).where('project_id', 'is', null).where('user_id', '=', owner).execute()
  return rows.map(toEntry)
}

function latestEntries(db: Kysely<Tables>) {
  return db
    .selectFrom('audit_log')
    .select(['action', 'subject', 'user_id', 'token_id', 'request_id', 'at'])
    .orderBy('position', 'desc')
    .limit(mostShown)
}

type Unread = 'position' | 'project_id'

function toEntry({
  action,
  subject,
  user_id,
  token_id,
  request_id,
  at,
}: Omit<Selectable<AuditLogTable>, Unread>): AuditEntry {
  return AuditEntry.parse({
    action,
    subject,
    userId: user_id,
    tokenId: token_id,
    requestId: request_id,
    at: at.toISOString(),
  })
}
