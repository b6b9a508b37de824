import { type Kysely, type Selectable, sql } from 'kysely'
import type { ContentHash, NewShare, ProjectId, Share, ShareId, UserId } from '../../domain/schemas/index.ts'
import type { SharesTable } from './access-tables.ts'
import type { OwnedProject, ProjectInDecision } from './projects.ts'
import type { Tables } from './tables.ts'

/** True for a link that is neither revoked nor past its end date. */
const works = sql<boolean>`(shares.revoked_at is null and (shares.ends_at is null or shares.ends_at > clock_timestamp()))`

export interface ShareToInsert extends Omit<NewShare, 'projectId'> {
  id: ShareId
  secretHash: ContentHash
}

export async function insertShare({ trx, id: projectId }: ProjectInDecision, share: ShareToInsert): Promise<Share> {
  const row = await trx
    .insertInto('shares')
    .values({
      id: share.id,
      project_id: projectId,
      name: share.name ?? null,
      with_notes: share.withNotes,
      secret_hash: share.secretHash,
      ends_at: share.endsAt ?? null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toShare(row)
}

/** Counts the links of a project that work. */
export async function countShares({ db, id }: OwnedProject): Promise<number> {
  const { count } = await db
    .selectFrom('shares')
    .select((share) => share.cast<number>(share.fn.countAll(), 'integer').as('count'))
    .where('project_id', '=', id)
    .where(works)
    .executeTakeFirstOrThrow()
  return count
}

/** The number of links that are listed although they do not work any more: the newest ones. */
const maxEndedListed = 20

/** Returns the links of a project that work and the last few of the others, the newest first. */
export async function listShares(project: OwnedProject): Promise<Share[]> {
  const ended = sharesOf(project).clearSelect().select('id').where(sql<boolean>`not ${works}`).limit(maxEndedListed)
  const rows = await sharesOf(project)
    .where((share) => share.or([works, share('id', 'in', ended)]))
    .execute()
  return rows.map(toShare)
}

/** Returns null when the project has no such link. */
export async function findShare(project: OwnedProject, id: ShareId): Promise<Share | null> {
  const row = await sharesOf(project).where('id', '=', id).executeTakeFirst()
  return row ? toShare(row) : null
}

function sharesOf({ db, id }: OwnedProject) {
  return db
    .selectFrom('shares')
    .selectAll()
    .where('project_id', '=', id)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
}

/** Returns null when the project has no such link, or it is already revoked. */
export async function revokeShare({ trx, id: projectId }: ProjectInDecision, id: ShareId): Promise<Share | null> {
  const row = await trx
    .updateTable('shares')
    .set({ revoked_at: sql<Date>`clock_timestamp()` })
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row ? toShare(row) : null
}

/** A link that works: what it opens, and how. */
export interface OpenedShare {
  projectId: ProjectId
  owner: UserId
  withNotes: boolean
  endsAt: Date | null
}

/**
 * Counts a view of the link with this secret, and returns what it opens; null when no link with it works. Hashes are
 * compared, so the duration reveals nothing to an attacker.
 */
export async function openShare(db: Kysely<Tables>, secretHash: ContentHash): Promise<OpenedShare | null> {
  const row = await db
    .updateTable('shares')
    .from('projects')
    .set({ views: sql<number>`shares.views + 1`, last_viewed_at: sql<Date>`clock_timestamp()` })
    .whereRef('projects.id', '=', 'shares.project_id')
    .where('projects.erased_at', 'is', null)
    .where('projects.archived_at', 'is', null)
    .where('secret_hash', '=', secretHash)
    .where(works)
    .returning(['project_id as projectId', 'owner_id as owner', 'with_notes as withNotes', 'ends_at as endsAt'])
    .executeTakeFirst()
  return row ?? null
}

/** Returns when a link reached its end date; null when it did not, or does not exist. */
export async function findEndOfShare(db: Kysely<Tables>, secretHash: ContentHash): Promise<Date | null> {
  const row = await db
    .selectFrom('shares')
    .select('ends_at')
    .where('secret_hash', '=', secretHash)
    .where('revoked_at', 'is', null)
    .where('ends_at', '<=', sql<Date>`clock_timestamp()`)
    .executeTakeFirst()
  return row?.ends_at ?? null
}

function toShare(row: Selectable<SharesTable>): Share {
  return {
    id: row.id,
    projectId: row.project_id,
    name: row.name,
    withNotes: row.with_notes,
    createdAt: row.created_at.toISOString(),
    endsAt: row.ends_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
    views: row.views,
    lastViewedAt: row.last_viewed_at?.toISOString() ?? null,
  }
}
