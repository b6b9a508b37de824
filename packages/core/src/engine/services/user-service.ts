import type { Kysely } from 'kysely'
import { Account, type Tier, type User, type UserId } from '../../domain/schemas/index.ts'
import type { Tables } from '../data/tables.ts'
import { findUser, recogniseUser, setTier } from '../data/users.ts'
import { accept } from './accept.ts'

/** Accounts that are remembered; a user's id never changes. */
const mostRemembered = 10_000

export class UserService {
  readonly #db: Kysely<Tables>
  readonly #ids = new Map<string, UserId>()

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /**
   * The user whose account this is. An account that was never seen before becomes a user.
   *
   * @throws {DomainError} INVALID_TEXT, INVALID_INPUT
   */
  async recognise(account: Account): Promise<UserId> {
    const { issuer, subject } = accept(Account, account, '')
    const name = JSON.stringify([issuer, subject])
    const remembered = this.#ids.get(name)
    if (remembered !== undefined) return remembered
    const id = await recogniseUser(this.#db, { issuer, subject })
    this.#remember(name, id)
    return id
  }

  /** What `owner` may use. Somebody who has never signed in is on the first tier. */
  async get(owner: UserId): Promise<User> {
    return (await findUser(this.#db, owner)) ?? { id: owner, tier: 'founder' }
  }

  /** Null when nobody with this account has ever signed in: a slip of the pen makes no user. */
  setTier(account: Account, tier: Tier): Promise<User | null> {
    return setTier(this.#db, account, tier)
  }

  /** Forgets whoever was remembered first, when there are too many. */
  #remember(name: string, id: UserId): void {
    const [oldest] = this.#ids.keys()
    if (oldest !== undefined && this.#ids.size >= mostRemembered) this.#ids.delete(oldest)
    this.#ids.set(name, id)
  }
}
