import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import { refuse } from '../../domain/errors/refuse.ts'
import {
  type Account,
  type ApiToken,
  type AuditEntryId,
  type AuditPage,
  ContentHash,
  type IssuedToken,
  NewToken,
  TokenId,
  TokenSecret,
  tokenPrefix,
  type UserId,
} from '../../domain/schemas/index.ts'
import {
  countTokens,
  findToken,
  insertToken,
  listTokens,
  recogniseToken,
  revokeToken,
  revokeTokens,
  type TokenHolder,
} from '../data/api-tokens.ts'
import { readAuditOfUser } from '../data/audit-log.ts'
import type { Tables } from '../data/tables.ts'
import { findUserId, lockUser } from '../data/users.ts'
import { accept } from './accept.ts'
import { type RequestOrigin, record } from './once.ts'

/** Tokens of a user that work, at most: enough for every program to have its own. */
const limit = 50

/** API tokens: how machines act for a founder. */
export class TokenService {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /**
   * Makes a token. Its secret is in this answer and nowhere else: for that reason no idempotency key keeps the answer.
   *
   * @throws {DomainError} INVALID_TEXT, INVALID_INPUT, TOO_MANY_TOKENS
   */
  async create(owner: UserId, token: NewToken, origin: RequestOrigin | null = null): Promise<IssuedToken> {
    const id = TokenId.parse(uuidV7())
    const secret = TokenSecret.parse(`${tokenPrefix}${randomBytes(32).toString('base64url')}`)
    const accepted = { ...accept(NewToken, token, ''), id, secretHash: hashSecret(secret) }
    return this.#db.transaction().execute(async (trx) => {
      await lockUser(trx, owner)
      if ((await countTokens(trx, owner)) >= limit) refuse({ reason: 'TOO_MANY_TOKENS', details: { limit } })
      const made = await insertToken(trx, owner, accepted)
      await record(trx, owner, origin, decisionOn(id, 'tokens.create'))
      return { ...made, secret }
    })
  }

  /** The owner's tokens that work, and the 50 that were the last to end, the newest first. */
  list(owner: UserId): Promise<ApiToken[]> {
    return listTokens(this.#db, owner)
  }

  /**
   * Ends a token at once. One that has been revoked stays as it is.
   *
   * @throws {DomainError} TOKEN_NOT_FOUND, also when it is somebody else's
   */
  async revoke(owner: UserId, id: TokenId, origin: RequestOrigin | null = null): Promise<ApiToken> {
    return this.#db.transaction().execute(async (trx) => {
      const revoked = await revokeToken(trx, owner, id)
      if (revoked === null) return (await findToken(trx, owner, id)) ?? refuse('TOKEN_NOT_FOUND')
      await record(trx, owner, origin, decisionOn(id, 'tokens.revoke'))
      return revoked
    })
  }

  /**
   * Ends all tokens of a user that still work, for the operator: whoever is no longer let in where they sign in keeps
   * their tokens.
   *
   * @returns how many those were; null when nobody with this account has ever signed in
   */
  async revokeAll(account: Account): Promise<number | null> {
    return this.#db.transaction().execute(async (trx) => {
      const owner = await findUserId(trx, account)
      if (owner === null) return null
      // A token that is being made meanwhile is either among these, or made after them.
      await lockUser(trx, owner)
      const revoked = await revokeTokens(trx, owner)
      for (const id of revoked) await record(trx, owner, null, decisionOn(id, 'tokens.revoke'))
      return revoked.length
    })
  }

  /** Which tokens were made and revoked, the latest first; before the entry `cursor` as for projects. */
  audit(owner: UserId, cursor: AuditEntryId | null = null): Promise<AuditPage> {
    return readAuditOfUser(this.#db, owner, cursor)
  }

  /**
   * Whom a machine acts for that shows this secret, where people sign in at `issuer`: a token is worth nothing where its
   * owner cannot sign in to revoke it.
   *
   * @throws {DomainError} UNAUTHENTICATED: there is no such token, or it was revoked, or has expired, or is of somebody
   *   who signs in elsewhere
   */
  async recognise(secret: TokenSecret, issuer: Account['issuer']): Promise<TokenHolder> {
    const holder = await recogniseToken(this.#db, { secretHash: hashSecret(secret), issuer })
    return holder ?? refuse('UNAUTHENTICATED')
  }
}

/** A plain hash will do: there is no dictionary of 256 random bits. */
function hashSecret(secret: TokenSecret): ContentHash {
  return ContentHash.parse(createHash('sha256').update(secret).digest('hex'))
}

function decisionOn(id: TokenId, action: 'tokens.create' | 'tokens.revoke') {
  return { action, subject: { tokenId: id }, projectId: null }
}
