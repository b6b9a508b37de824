import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

export interface SigningKeyRow {
  /** Its thumbprint (RFC 7638). */
  kid: string
  /** The private JWK, encrypted. */
  sealedKey: string
}

export interface NewSigningKey extends SigningKeyRow {
  /** The public JWK. */
  publicKey: object
}

/** Returns the key that signs; null before the first start. */
export async function findCurrentKey(db: Kysely<Tables>): Promise<SigningKeyRow | null> {
  const row = await db
    .selectFrom('signing_keys')
    .select(['kid', 'sealed_key'])
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  return row === undefined || row.sealed_key === null ? null : { kid: row.kid, sealedKey: row.sealed_key }
}

/** Returns the public JWKs of the key that signs, and of those that were retired less than `seconds` ago. */
export async function listPublicKeys(db: Kysely<Tables>, seconds: number): Promise<unknown[]> {
  const rows = await db
    .selectFrom('signing_keys')
    .select('public_key')
    .where((key) =>
      key.or([
        key('retired_at', 'is', null),
        key('retired_at', '>', sql<Date>`clock_timestamp() - make_interval(secs => ${seconds})`),
      ]),
    )
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map(({ public_key }) => public_key)
}

/** Adds a key unless one signs already: of several first starts, one adds its own. */
export async function insertFirstKey(db: Kysely<Tables>, key: NewSigningKey): Promise<void> {
  await db
    .insertInto('signing_keys')
    .values(toRow(key))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Retires the key that signs, and has another one sign in its place. */
export async function replaceKey(db: Kysely<Tables>, key: NewSigningKey): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Others go on reading.
    await sql`lock table signing_keys in exclusive mode`.execute(trx)
    await trx
      .updateTable('signing_keys')
      .set({ retired_at: sql<Date>`clock_timestamp()`, sealed_key: null })
      .where('retired_at', 'is', null)
      .execute()
    await trx.insertInto('signing_keys').values(toRow(key)).execute()
  })
}

function toRow({ kid, publicKey, sealedKey }: NewSigningKey) {
  return { kid, public_key: JSON.stringify(publicKey), sealed_key: sealedKey }
}
