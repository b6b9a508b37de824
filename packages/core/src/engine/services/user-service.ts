import type { Kysely } from 'kysely'
import { Account, type Tier, type User, type UserId } from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'
import type { Tables } from '../data/tables.ts'
import { findUser, recogniseUser, updateTier } from '../data/users.ts'
import { parseInput } from './parse-input.ts'

export class UserService {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /**
   * Returns the user with this account. An account that has not been seen before becomes a user. Ids are not cached: once
   * an account is erased, its person is another user, in every process.
   *
   * @throws {DomainError} INVALID_TEXT, INVALID_INPUT
   */
  async recognise(account: Account): Promise<UserId> {
    return recogniseUser(this.#db, parseInput(Account, account))
  }

  /** Returns the user who acts, with the default tier if they have never signed in. */
  async get({ userId }: Actor): Promise<User> {
    return (await findUser(this.#db, userId)) ?? { id: userId, tier: 'founder' }
  }

  /** Returns null when nobody with this account has ever signed in: a typing error adds no user. */
  setTier(account: Account, tier: Tier): Promise<User | null> {
    return updateTier(this.#db, account, tier)
  }
}
