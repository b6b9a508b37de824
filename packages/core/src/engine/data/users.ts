import type { Kysely, Transaction } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import { type Account, type Tier, User, UserId } from '../../domain/schemas/index.ts'
import type { Tables } from './tables.ts'

/** The user whose account this is; the first time, a new one. Of several first times at once, one makes the user. */
export async function recogniseUser(db: Kysely<Tables>, account: Account): Promise<UserId> {
  const known = await findUserId(db, account)
  if (known !== null) return known
  await db
    .insertInto('users')
    .values({ id: UserId.parse(uuidV7()), ...account })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doNothing())
    .execute()
  const made = await findUserId(db, account)
  if (made === null) throw new Error('a user was neither found nor made')
  return made
}

/** Null when nobody with this account has ever signed in. */
export async function findUserId(db: Kysely<Tables>, { issuer, subject }: Account): Promise<UserId | null> {
  const row = await db
    .selectFrom('users')
    .select('id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Null when there is no such user. */
export async function findUser(db: Kysely<Tables>, owner: UserId): Promise<User | null> {
  const row = await db.selectFrom('users').select(['id', 'tier']).where('id', '=', owner).executeTakeFirst()
  return row ? User.parse(row) : null
}

/** Whoever else locks the same user waits until the transaction ends. Without a row nobody is locked. */
export async function lockUser(trx: Transaction<Tables>, owner: UserId): Promise<void> {
  await trx.selectFrom('users').select('id').where('id', '=', owner).forNoKeyUpdate().execute()
}

/** Null when nobody with this account has ever signed in. */
export async function setTier(db: Kysely<Tables>, { issuer, subject }: Account, tier: Tier): Promise<User | null> {
  const row = await db
    .updateTable('users')
    .set({ tier })
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .returning(['id', 'tier'])
    .executeTakeFirst()
  return row ? User.parse(row) : null
}
