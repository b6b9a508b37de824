import { type Kysely, type Selectable, sql } from 'kysely'
import type {
  Account,
  ApiToken,
  ContentHash,
  NewToken,
  ProjectId,
  TokenId,
  TokenScope,
  UserId,
} from '../../domain/schemas/index.ts'
import type { ApiTokensTable } from './access-tables.ts'
import { Statement } from './statement.ts'
import type { Tables } from './tables.ts'
import type { Deciding } from './take-decision.ts'

/** True for a token that is neither revoked nor expired. */
const isValid = sql<boolean>`(revoked_at is null and (expires_at is null or expires_at > clock_timestamp()))`

export interface TokenToInsert extends NewToken {
  id: TokenId
  secretHash: ContentHash
}

export async function insertToken({ trx, actor }: Deciding, token: TokenToInsert): Promise<ApiToken> {
  const { id, name, scope, secretHash, expiresInDays, projectId } = token
  const row = await trx
    .insertInto('api_tokens')
    .values({
      id,
      owner_id: actor.userId,
      name,
      scope,
      may_build: scope === 'build',
      project_id: projectId ?? null,
      secret_hash: secretHash,
      expires_at:
        expiresInDays === undefined ? null : sql<Date>`clock_timestamp() + make_interval(days => ${expiresInDays})`,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toToken(row)
}

/** Counts the valid tokens of the user who decides. The number cannot grow while the transaction has the user locked. */
export async function countTokens({ trx, actor }: Deciding): Promise<number> {
  const { count } = await trx
    .selectFrom('api_tokens')
    .select((token) => token.cast<number>(token.fn.countAll(), 'integer').as('count'))
    .where('owner_id', '=', actor.userId)
    .where(isValid)
    .executeTakeFirstOrThrow()
  return count
}

/** The number of invalid tokens that are listed: the last ones to end. */
const maxEndedListed = 50

/** Returns the owner's valid tokens and the last few that ended, the newest first. */
export async function listTokens(db: Kysely<Tables>, owner: UserId): Promise<ApiToken[]> {
  const ended = tokensOf(db, owner)
    .clearSelect()
    .select('id')
    .where(sql<boolean>`not ${isValid}`)
    .orderBy(sql`least(revoked_at, expires_at)`, 'desc')
    .orderBy('id', 'desc')
    .limit(maxEndedListed)
  const rows = await tokensOf(db, owner)
    .where((token) => token.or([isValid, token('id', 'in', ended)]))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toToken)
}

/** Returns null when the owner has no such token. */
export async function findToken(db: Kysely<Tables>, owner: UserId, id: TokenId): Promise<ApiToken | null> {
  const row = await tokensOf(db, owner).where('id', '=', id).executeTakeFirst()
  return row ? toToken(row) : null
}

function tokensOf(db: Kysely<Tables>, owner: UserId) {
  return db.selectFrom('api_tokens').selectAll().where('owner_id', '=', owner)
}

/** Returns null when the user who decides has no such token, or has already revoked it. */
export async function revokeToken({ trx, actor }: Deciding, id: TokenId): Promise<ApiToken | null> {
  const row = await trx
    .updateTable('api_tokens')
    .set({ revoked_at: sql<Date>`clock_timestamp()` })
    .where('owner_id', '=', actor.userId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row ? toToken(row) : null
}

/** Revokes all valid tokens of the actor's user, and returns their ids. */
export async function revokeValidTokens({ trx, actor }: Deciding): Promise<TokenId[]> {
  const rows = await trx
    .updateTable('api_tokens')
    .set({ revoked_at: sql<Date>`clock_timestamp()` })
    .where('owner_id', '=', actor.userId)
    .where(isValid)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** The user for whom a token acts, what it may do, and when it expires. */
export interface TokenHolder {
  tokenId: TokenId
  userId: UserId
  scope: TokenScope
  /** Null: made by a version without the scope `build`. */
  mayBuild: boolean | null
  /** The only project that it works for; null when it works for all. */
  onlyProject: ProjectId | null
  expiresAt: Date | null
}

/** The last use is recorded to the minute, so that not every request writes. */
const aMinuteAgo = sql<Date>`clock_timestamp() - interval '1 minute'`

interface Presented {
  secretHash: ContentHash
  issuer: Account['issuer']
}

/**
 * Returns the holder of a secret; null when no valid token of a user of `issuer` has it. Hashes are compared, so the
 * duration reveals nothing to an attacker.
 */
export async function recogniseToken(db: Kysely<Tables>, presented: Presented): Promise<TokenHolder | null> {
  const row = await tokenHolder.findFirst(db, presented)
  if (row === null) return null
  const { isUseToRecord, ...holder } = row
  if (isUseToRecord) await recordUse(db, holder.userId, holder.tokenId)
  return holder
}

const tokenHolder = new Statement(
  (db, { secretHash, issuer }: Presented) =>
    db
      .selectFrom('api_tokens')
      .innerJoin('users', 'users.id', 'api_tokens.owner_id')
      .select((token) => [
        'api_tokens.id as tokenId',
        'owner_id as userId',
        'scope',
        'may_build as mayBuild',
        'project_id as onlyProject',
        'expires_at as expiresAt',
        token.or([token('last_used_at', 'is', null), token('last_used_at', '<', aMinuteAgo)]).as('isUseToRecord'),
      ])
      .where('secret_hash', '=', secretHash)
      .where('issuer', '=', issuer)
      .where(isValid),
  ({ secretHash, issuer }) => [secretHash, issuer],
)

async function recordUse(db: Kysely<Tables>, owner: UserId, id: TokenId): Promise<void> {
  await db
    .updateTable('api_tokens')
    .set({ last_used_at: sql<Date>`clock_timestamp()` })
    .where('owner_id', '=', owner)
    .where('id', '=', id)
    .execute()
}

function toToken(row: Selectable<ApiTokensTable>): ApiToken {
  return {
    id: row.id,
    name: row.name,
    scope: row.scope,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    ...(row.may_build !== null && { mayBuild: row.may_build }),
    ...(row.project_id !== null && { projectId: row.project_id }),
  }
}
