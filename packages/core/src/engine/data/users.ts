import type { Kysely } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import { refuse } from '../../domain/errors/refuse.ts'
import { type Account, type Tier, User, UserId } from '../../domain/schemas/index.ts'
import type { Tables } from './tables.ts'
import type { Deciding } from './take-decision.ts'

/**
 * Returns the user with this account, and adds the user on the first request. Of simultaneous first requests, one adds
 * the user.
 */
export async function recogniseUser(db: Kysely<Tables>, account: Account): Promise<UserId> {
  const known = await findUserId(db, account)
  if (known !== null) return known
  await db
    .insertInto('users')
    .values({ id: UserId.parse(uuidV7()), ...account })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doNothing())
    .execute()
  const added = await findUserId(db, account)
  if (added === null) throw new Error('a user was neither found nor added')
  return added
}

/** Returns null when nobody with this account has ever signed in. */
export async function findUserId(db: Kysely<Tables>, { issuer, subject }: Account): Promise<UserId | null> {
  const row = await db
    .selectFrom('users')
    .select('id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Returns null when there is no such user. */
export async function findUser(db: Kysely<Tables>, owner: UserId): Promise<User | null> {
  const row = await db.selectFrom('users').select(['id', 'tier']).where('id', '=', owner).executeTakeFirst()
  return row ? User.parse(row) : null
}

/**
 * Locks the user who decides until the decision is committed. A user without a row is not locked.
 *
 * @throws {DomainError} UNAUTHENTICATED when the user was erased after the request was authenticated
 */
export async function lockUser(deciding: Deciding): Promise<Deciding> {
  const { trx, actor } = deciding
  const users = trx.selectFrom('users').select('erased_at').where('id', '=', actor.userId)
  const row = await users.forNoKeyUpdate().executeTakeFirst()
  if (row !== undefined && row.erased_at !== null) refuse('UNAUTHENTICATED')
  return deciding
}

/** Returns null when nobody with this account has ever signed in. */
export async function updateTier(db: Kysely<Tables>, { issuer, subject }: Account, tier: Tier): Promise<User | null> {
  const row = await db
    .updateTable('users')
    .set({ tier })
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .returning(['id', 'tier'])
    .executeTakeFirst()
  return row ? User.parse(row) : null
}
