import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JSONWebKeySet } from 'jose'
import type { Kysely } from 'kysely'
import { PrivateJwk, PublicJwk, permitAlgorithm } from '../../domain/permit/index.ts'
import {
  findCurrentKey,
  insertFirstKey,
  listPublicKeys,
  type NewSigningKey,
  replaceKey,
  type SigningKeyRow,
} from '../data/signing-keys.ts'
import type { Tables } from '../data/tables.ts'
import { seal, unseal } from '../sealing/seal.ts'

/** The secret does not open the signing key in the database. The message is one sentence for the operator. */
export class WrongKeysSecretError extends Error {
  override readonly name = 'WrongKeysSecretError'

  constructor() {
    super(
      'PLANGATE_KEYS_SECRET does not open the signing key in the database. Set the secret that the key was made with, or run "plangate keys rotate" with this one.',
    )
  }
}

export interface SigningKey {
  kid: string
  privateKey: CryptoKey
}

/** The keys that sign permits: in the database, encrypted with a secret that is not. */
export class SigningKeys {
  readonly #db: Kysely<Tables>
  readonly #secret: string

  constructor(db: Kysely<Tables>, secret: string) {
    this.#db = db
    this.#secret = secret
  }

  /**
   * Returns the key that signs. The first call makes one; of several processes that start at the same time, all get the
   * same one.
   *
   * @throws {WrongKeysSecretError}
   */
  async current(): Promise<SigningKey> {
    const row = (await findCurrentKey(this.#db)) ?? (await this.#makeFirst())
    const opened = await unseal(this.#secret, row.sealedKey)
    if (opened === null) throw new WrongKeysSecretError()
    const privateKey = await importJWK(PrivateJwk.parse(JSON.parse(opened)), permitAlgorithm)
    if (privateKey instanceof Uint8Array) throw new Error('a signing key is symmetric')
    return { kid: row.kid, privateKey }
  }

  /** Makes a key that signs from now on. The private part of the one before is deleted. Returns the id of the new key. */
  async rotate(): Promise<string> {
    const key = await this.#generate()
    await replaceKey(this.#db, key)
    return key.kid
  }

  async #makeFirst(): Promise<SigningKeyRow> {
    await insertFirstKey(this.#db, await this.#generate())
    const row = await findCurrentKey(this.#db)
    if (row === null) throw new Error('no key signs, although one was made')
    return row
  }

  async #generate(): Promise<NewSigningKey> {
    const pair = await generateKeyPair(permitAlgorithm, { crv: 'Ed25519', extractable: true })
    const publicJwk = await exportJWK(pair.publicKey)
    const kid = await calculateJwkThumbprint(publicJwk)
    const sealedKey = await seal(this.#secret, JSON.stringify(await exportJWK(pair.privateKey)))
    return { kid, publicKey: { ...publicJwk, kid, alg: permitAlgorithm, use: 'sig' }, sealedKey }
  }
}

/** Returns the key that signs, and those that were retired less than `seconds` ago, as clients read them (RFC 7517). */
export async function readKeySet(db: Kysely<Tables>, seconds: number): Promise<JSONWebKeySet> {
  const keys = await listPublicKeys(db, seconds)
  return { keys: keys.map((key) => PublicJwk.parse(key)) }
}
