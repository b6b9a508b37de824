import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import { AuditEntry, type AuditEntryId, type AuditPage, type UserId } from '../../domain/schemas/index.ts'
import type { Page } from './page.ts'
import type { OwnedProject } from './projects.ts'
import type { Tables } from './tables.ts'

/** Returns a page of the decisions in a project, the latest first. */
export function readAuditOfProject(project: OwnedProject, page: Page<AuditEntryId>): Promise<AuditPage> {
  return readPage(project.db.selectFrom('audit_log').where('audit_log.project_id', '=', project.id), page)
}

/** Returns the owner's decisions outside of projects, in the same way. */
export function readAuditOfUser(db: Kysely<Tables>, owner: UserId, page: Page<AuditEntryId>): Promise<AuditPage> {
  const log = db.selectFrom('audit_log').where('audit_log.project_id', 'is', null)
  return readPage(log.where('audit_log.user_id', '=', owner), page)
}

type AuditLog = SelectQueryBuilder<Tables, 'audit_log', object>

/** A cursor from another log finds nothing: the answer is the same as for an entry that never existed. */
async function readPage(log: AuditLog, { cursor, limit }: Page<AuditEntryId>): Promise<AuditPage> {
  const seen = log.select('audit_log.position').where('audit_log.id', '=', cursor)
  const wanted = cursor === null ? log : log.where('audit_log.position', '<', seen)
  const rows = await withSelectedOption(wanted)
    .orderBy('audit_log.position', 'desc')
    .limit(limit + 1)
    .execute()
  const entries = rows.slice(0, limit).map(toEntry)
  return { entries, nextCursor: rows.length > limit ? (entries.at(-1)?.id ?? null) : null }
}

/** A plan set never changes, so the name of the selected option can be read from it at any time. */
function withSelectedOption(log: AuditLog) {
  return log
    .leftJoin('version_heads', (join) =>
      join
        .onRef('version_heads.project_id', '=', 'audit_log.project_id')
        .on('version_heads.type', '=', 'execution_plan')
        .on('version_heads.id', '=', sql<string>`(audit_log.subject ->> 'planSetId')::uuid`)
        // A plan set that was submitted has an entry, too, in which no option was chosen.
        .on(sql<boolean>`audit_log.subject ->> 'optionId' is not null`),
    )
    .select(['audit_log.id', 'action', 'subject', 'user_id', 'token_id', 'request_id', 'at'])
    .select([
      'version_heads.version as plan_version',
      sql`jsonb_path_query_first(options, '$[*] ? (@.id == $optionId).name', subject)`.as('option_name'),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof withSelectedOption>['execute']>>[number]

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
