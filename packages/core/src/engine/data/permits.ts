import { sql } from 'kysely'
import { ListedPermit, type PermitId, type SelectionId } from '../../domain/schemas/index.ts'
import type { Page } from './page.ts'
import type { OwnedProject, ProjectInDecision } from './projects.ts'

/** Returns a page of the permits of a project, the newest first. */
export async function listPermits(project: OwnedProject, { cursor, limit }: Page<PermitId>): Promise<ListedPermit[]> {
  const permits = listed(project)
  const seen = project.db.selectFrom('permits').select('number').where('project_id', '=', project.id)
  const wanted = cursor === null ? permits : permits.where('permits.number', '<', seen.where('id', '=', cursor))
  const rows = await wanted.orderBy('permits.number', 'desc').limit(limit).execute()
  return rows.map(toListedPermit)
}

/** Returns null when the project has no such permit. */
export async function findPermit(project: OwnedProject, id: PermitId): Promise<ListedPermit | null> {
  const row = await listed(project).where('permits.id', '=', id).executeTakeFirst()
  return row ? toListedPermit(row) : null
}

/** Returns the latest permit of a selection, which may have ended; null when it has none. */
export async function findLatestPermit(project: OwnedProject, selection: SelectionId): Promise<ListedPermit | null> {
  const permits = listed(project).where('permits.selection_id', '=', selection)
  const row = await permits.orderBy('permits.number', 'desc').limit(1).executeTakeFirst()
  return row ? toListedPermit(row) : null
}

/** Returns false when the permit of the project has ended already. */
export async function revokePermit(project: ProjectInDecision, id: PermitId, reason: string): Promise<boolean> {
  const { numUpdatedRows } = await project.trx
    .updateTable('permits')
    .set({ ended_at: sql<Date>`clock_timestamp()`, end_cause: 'revoked', end_reason: reason })
    .where('project_id', '=', project.id)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** A plan set never changes, so the name of an option can be read from its head at any time. */
function listed(project: OwnedProject) {
  return project.db
    .selectFrom('permits')
    .innerJoin('selections', 'selections.id', 'permits.selection_id')
    .innerJoin('version_heads', 'version_heads.id', 'selections.plan_set_id')
    .select(['permits.id', 'permits.number', 'permits.commit', 'permits.environment'])
    .select(['permits.user_id', 'permits.token_id', 'permits.given_at', 'selections.content_hash'])
    .select(['permits.ended_at', 'permits.end_cause', 'permits.end_reason'])
    .select(
      sql`jsonb_path_query_first(
        version_heads.options, '$[*] ? (@.id == $id).name', jsonb_build_object('id', selections.option_id)
      )`.as('option_name'),
    )
    .where('permits.project_id', '=', project.id)
}

type Row = Awaited<ReturnType<ReturnType<typeof listed>['execute']>>[number]

function toListedPermit(row: Row): ListedPermit {
  const { ended_at: endedAt, end_cause: cause, end_reason: reason } = row
  return ListedPermit.parse({
    id: row.id,
    number: row.number,
    commit: row.commit,
    environment: row.environment,
    userId: row.user_id,
    tokenId: row.token_id,
    authorizedAt: row.given_at.toISOString(),
    contentHash: row.content_hash,
    optionName: row.option_name,
    end: endedAt && { cause, reason, at: endedAt.toISOString() },
  })
}
