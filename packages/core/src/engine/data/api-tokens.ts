import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type {
  Account,
  ApiToken,
  ContentHash,
  NewToken,
  TokenId,
  TokenScope,
  UserId,
} from '../../domain/schemas/index.ts'
import type { ApiTokensTable, Tables } from './tables.ts'

/** Whether a token is neither revoked nor expired. */
const works = sql<boolean>`(revoked_at is null and (expires_at is null or expires_at > clock_timestamp()))`

export interface TokenToInsert extends NewToken {
  id: TokenId
  secretHash: ContentHash
}

export async function insertToken(trx: Transaction<Tables>, owner: UserId, token: TokenToInsert): Promise<ApiToken> {
  const { id, name, scope, secretHash, expiresInDays } = token
  const row = await trx
    .insertInto('api_tokens')
    .values({
      id,
      owner_id: owner,
      name,
      scope,
      secret_hash: secretHash,
      expires_at:
        expiresInDays === undefined ? null : sql<Date>`clock_timestamp() + make_interval(days => ${expiresInDays})`,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toToken(row)
}

/** How many tokens of the owner work. It stays at that for as long as the transaction has the owner locked. */
export async function countTokens(trx: Transaction<Tables>, owner: UserId): Promise<number> {
  const { count } = await trx
    .selectFrom('api_tokens')
    .select((token) => token.cast<number>(token.fn.countAll(), 'integer').as('count'))
    .where('owner_id', '=', owner)
    .where(works)
    .executeTakeFirstOrThrow()
  return count
}

/** Of the tokens that no longer work, those that are listed: the last to end. */
const mostListed = 50

/** The owner's tokens that work, and the last few that have ceased to, the newest first. */
export async function listTokens(db: Kysely<Tables>, owner: UserId): Promise<ApiToken[]> {
  const ended = tokensOf(db, owner)
    .clearSelect()
    .select('id')
    .where(sql<boolean>`not ${works}`)
    .orderBy(sql`least(revoked_at, expires_at)`, 'desc')
    .orderBy('id', 'desc')
    .limit(mostListed)
  const rows = await tokensOf(db, owner)
    .where((token) => token.or([works, token('id', 'in', ended)]))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toToken)
}

/** Null when the owner has no such token. */
export async function findToken(db: Kysely<Tables>, owner: UserId, id: TokenId): Promise<ApiToken | null> {
  const row = await tokensOf(db, owner).where('id', '=', id).executeTakeFirst()
  return row ? toToken(row) : null
}

function tokensOf(db: Kysely<Tables>, owner: UserId) {
  return db.selectFrom('api_tokens').selectAll().where('owner_id', '=', owner)
}

/** Null when the owner has no such token, or has revoked it before. */
export async function revokeToken(trx: Transaction<Tables>, owner: UserId, id: TokenId): Promise<ApiToken | null> {
  const row = await trx
    .updateTable('api_tokens')
    .set({ revoked_at: sql<Date>`clock_timestamp()` })
    .where('owner_id', '=', owner)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row ? toToken(row) : null
}

/** Revokes all tokens of the owner that work, and says which. */
export async function revokeTokens(trx: Transaction<Tables>, owner: UserId): Promise<TokenId[]> {
  const rows = await trx
    .updateTable('api_tokens')
    .set({ revoked_at: sql<Date>`clock_timestamp()` })
    .where('owner_id', '=', owner)
    .where(works)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** What a token is good for, and until when. */
export interface TokenHolder {
  tokenId: TokenId
  userId: UserId
  scope: TokenScope
  expiresAt: Date | null
}

/** Tokens are used all the time; when exactly is not worth a write for every request. */
const usedLately = sql<Date>`clock_timestamp() - interval '1 minute'`

/**
 * Whom a secret stands for; null when it is not, or no longer, that of a token of somebody whose account is of `issuer`.
 * Whoever guesses learns nothing from how long the comparison takes: it is one of hashes, which cannot be chosen.
 */
export async function recogniseToken(
  db: Kysely<Tables>,
  { secretHash, issuer }: { secretHash: ContentHash; issuer: Account['issuer'] },
): Promise<TokenHolder | null> {
  const row = await db
    .selectFrom('api_tokens')
    .innerJoin('users', 'users.id', 'api_tokens.owner_id')
    .select((token) => [
      'api_tokens.id as tokenId',
      'owner_id as userId',
      'scope',
      'expires_at as expiresAt',
      token.or([token('last_used_at', 'is', null), token('last_used_at', '<', usedLately)]).as('isWorthNoting'),
    ])
    .where('secret_hash', '=', secretHash)
    .where('issuer', '=', issuer)
    .where(works)
    .executeTakeFirst()
  if (row === undefined) return null
  const { isWorthNoting, ...holder } = row
  if (isWorthNoting) await noteUse(db, holder.userId, holder.tokenId)
  return holder
}

async function noteUse(db: Kysely<Tables>, owner: UserId, id: TokenId): Promise<void> {
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
  }
}
