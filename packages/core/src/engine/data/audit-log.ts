import { type Kysely, type SelectQueryBuilder, sql, type Transaction } from 'kysely'
import {
  type AuditAction,
  AuditEntry,
  type AuditEntryId,
  type AuditPage,
  type AuditSubject,
  type ProjectId,
  type TokenId,
  type UserId,
} from '../../domain/schemas/index.ts'
import type { OwnedProject } from './projects.ts'
import type { Tables } from './tables.ts'

export interface NewAuditEntry {
  action: AuditAction
  subject: AuditSubject
  /** Null: it is about nothing in a project. */
  projectId: ProjectId | null
  tokenId: TokenId | null
  requestId: string | null
}

/** Entries that are read at a time. */
const pageSize = 50

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

/** What was decided in a project, the latest first; before the entry `cursor` unless that is null. */
export function readAuditOfProject(project: OwnedProject, cursor: AuditEntryId | null): Promise<AuditPage> {
  return readPage(project.db.selectFrom('audit_log').where('audit_log.project_id', '=', project.id), cursor)
}

/** What the owner decided outside of projects, the latest first; before the entry `cursor` unless that is null. */
export function readAuditOfUser(db: Kysely<Tables>, owner: UserId, cursor: AuditEntryId | null): Promise<AuditPage> {
  const log = db.selectFrom('audit_log').where('audit_log.project_id', 'is', null)
  return readPage(log.where('audit_log.user_id', '=', owner), cursor)
}

type Log = SelectQueryBuilder<Tables, 'audit_log', object>

/** The cursor is looked for in the same log: the entry of another one is as good as none, and nothing is before it. */
async function readPage(log: Log, cursor: AuditEntryId | null): Promise<AuditPage> {
  const seen = log.select('audit_log.position').where('audit_log.id', '=', cursor)
  const wanted = cursor === null ? log : log.where('audit_log.position', '<', seen)
  const rows = await withChosen(wanted)
    .orderBy('audit_log.position', 'desc')
    .limit(pageSize + 1)
    .execute()
  const entries = rows.slice(0, pageSize).map(toEntry)
  return { entries, nextCursor: rows.length > pageSize ? (entries.at(-1)?.id ?? null) : null }
}

/** A plan set never changes, so what an option was called when it was chosen can be read from it at any time. */
function withChosen(log: Log) {
  return log
    .leftJoin('artifacts', (join) =>
      join
        .onRef('artifacts.project_id', '=', 'audit_log.project_id')
        .on('artifacts.type', '=', 'execution_plan')
        .on('artifacts.id', '=', sql<string>`(audit_log.subject ->> 'planSetId')::uuid`),
    )
    .select(['audit_log.id', 'action', 'subject', 'user_id', 'token_id', 'request_id', 'at'])
    .select([
      'artifacts.version as plan_version',
      sql`jsonb_path_query_first(content, '$.options[*] ? (@.id == $optionId).name', subject)`.as('option_name'),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof withChosen>['execute']>>[number]

function toEntry({
  id,
  action,
  subject,
  plan_version,
  option_name,
  user_id,
  token_id,
  request_id,
  at,
}: Row): AuditEntry {
  return AuditEntry.parse({
    id,
    action,
    subject,
    chosen: option_name === null ? null : { optionName: option_name, planVersion: plan_version },
    userId: user_id,
    tokenId: token_id,
    requestId: request_id,
    at: at.toISOString(),
  })
}
