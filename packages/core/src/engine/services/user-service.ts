import type { Kysely } from 'kysely'
import { Account, type Tier, type User, type UserId } from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'
import type { Tables } from '../data/tables.ts'
import { findUser, recogniseUser, updateTier } from '../data/users.ts'
import { parseInput } from './parse-input.ts'

/** Cached accounts; a user's id never changes. */
const maxRemembered = 10_000

export class UserService {
  readonly #db: Kysely<Tables>
  readonly #ids = new Map<string, UserId>()

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /**
   * Returns the user with this account. An account that has not been seen before becomes a user.
   *
   * @throws {DomainError} INVALID_TEXT, INVALID_INPUT
   */
  async recognise(account: Account): Promise<UserId> {
    const { issuer, subject } = parseInput(Account, account)
    const name = JSON.stringify([issuer, subject])
    const remembered = this.#ids.get(name)
    if (remembered !== undefined) return remembered
    const id = await recogniseUser(this.#db, { issuer, subject })
    this.#remember(name, id)
    return id
  }

  /** Returns the user who acts, with the default tier if they have never signed in. */
  async get({ userId }: Actor): Promise<User> {
    return (await findUser(this.#db, userId)) ?? { id: userId, tier: 'founder' }
  }

  /** Returns null when nobody with this account has ever signed in: a typing error adds no user. */
  setTier(account: Account, tier: Tier): Promise<User | null> {
    return updateTier(this.#db, account, tier)
  }

  /** Removes the oldest entry when there are too many. */
  #remember(name: string, id: UserId): void {
    const [oldest] = this.#ids.keys()
    if (oldest !== undefined && this.#ids.size >= maxRemembered) this.#ids.delete(oldest)
    this.#ids.set(name, id)
  }
}
