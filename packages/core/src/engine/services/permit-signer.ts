import { type JSONWebKeySet, SignJWT } from 'jose'
import type { Kysely } from 'kysely'
import { type PermitClaims, permitAlgorithm, permitType } from '../../domain/permit/index.ts'
import type { Permit } from '../../domain/schemas/index.ts'
import type { Tables } from '../data/tables.ts'
import { readKeySet, type SigningKey, SigningKeys } from './signing-keys.ts'

/** How permits are signed. */
export interface SigningSettings {
  /** Encrypts the private keys in the database. */
  keysSecret: string
  /** The public address of this Plangate. */
  issuer: string
  /** Seconds for which a signature is valid. */
  lifeSeconds: number
}

/** Seconds after which a process looks for a key that has replaced the one that it signs with. */
const keySeconds = 60

/** Signatures that are remembered; the oldest are forgotten first. */
const maxRemembered = 10_000

interface Signature {
  jws: string
  kid: string
  /** Milliseconds since 1970, when half of its life is over. */
  renewAt: number
}

/** Signs permits. A signature is used again while half of its life is left, because signing takes longer than reading. */
export class PermitSigner {
  readonly #db: Kysely<Tables>
  readonly #settings: SigningSettings | null
  readonly #keys: SigningKeys | null
  readonly #signatures = new Map<Permit['id'], Signature>()
  #current: { key: Promise<SigningKey>; until: number } | null = null

  /** @param settings null: permits are not signed */
  constructor(db: Kysely<Tables>, settings: SigningSettings | null) {
    this.#db = db
    this.#settings = settings
    this.#keys = settings && new SigningKeys(db, settings.keysSecret)
  }

  get isSigning(): boolean {
    return this.#settings !== null
  }

  /**
   * Makes the first key, or opens the one that signs, so that a wrong secret stops the start.
   *
   * @throws {WrongKeysSecretError}
   */
  async prepare(): Promise<void> {
    if (this.#keys !== null) await this.#currentKey(this.#keys)
  }

  /** Returns a compact JWS; null when permits are not signed. */
  async sign(permit: Omit<Permit, 'jws'>): Promise<string | null> {
    if (this.#settings === null || this.#keys === null) return null
    const key = await this.#currentKey(this.#keys)
    const known = this.#signatures.get(permit.id)
    if (known !== undefined && known.kid === key.kid && Date.now() < known.renewAt) return known.jws
    const { issuer, lifeSeconds } = this.#settings
    const iat = Math.floor(Date.now() / 1_000)
    const jws = await signClaims(key, { ...describe(permit), iss: issuer, iat, exp: iat + lifeSeconds })
    this.#remember(permit.id, { jws, kid: key.kid, renewAt: (iat + lifeSeconds / 2) * 1_000 })
    return jws
  }

  /** Returns the public keys of all signatures that are still valid. */
  publicKeys(): Promise<JSONWebKeySet> {
    const { lifeSeconds = 0 } = this.#settings ?? {}
    return readKeySet(this.#db, lifeSeconds + keySeconds)
  }

  #currentKey(keys: SigningKeys): Promise<SigningKey> {
    if (this.#current !== null && Date.now() < this.#current.until) return this.#current.key
    const key = keys.current()
    this.#current = { key, until: Date.now() + keySeconds * 1_000 }
    key.catch(() => {
      this.#current = null
    })
    return key
  }

  #remember(id: Permit['id'], signature: Signature): void {
    this.#signatures.delete(id)
    this.#signatures.set(id, signature)
    const [oldest] = this.#signatures.keys()
    if (this.#signatures.size > maxRemembered && oldest !== undefined) this.#signatures.delete(oldest)
  }
}

function signClaims({ kid, privateKey }: SigningKey, claims: PermitClaims): Promise<string> {
  return new SignJWT({ ...claims }).setProtectedHeader({ alg: permitAlgorithm, kid, typ: permitType }).sign(privateKey)
}

function describe(permit: Omit<Permit, 'jws'>): Omit<PermitClaims, 'iss' | 'iat' | 'exp'> {
  const { id, name } = permit.selectedOption
  return {
    sub: permit.projectId,
    jti: permit.id,
    permit: permit.number,
    option: { id, name },
    basis: permit.selection.basis,
    contentHash: permit.contentHash,
    ...(permit.commit !== null && { commit: permit.commit }),
    ...(permit.environment !== null && { environment: permit.environment }),
  }
}
