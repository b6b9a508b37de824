import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import { refuse } from '../../domain/errors/refuse.ts'
import {
  type Account,
  type ApiToken,
  type AuditEntryId,
  type AuditPage,
  type IssuedToken,
  NewToken,
  TokenId,
  TokenSecret,
  tokenPrefix,
} from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'
import {
  countTokens,
  findToken,
  insertToken,
  listTokens,
  recogniseToken,
  revokeToken,
  revokeValidTokens,
  type TokenHolder,
} from '../data/api-tokens.ts'
import { readAuditOfUser } from '../data/audit-log.ts'
import type { Tables } from '../data/tables.ts'
import { type AuditNote, type Deciding, takeDecision } from '../data/take-decision.ts'
import { findUserId, lockUser } from '../data/users.ts'
import { hashSecret } from './hash-secret.ts'
import { inProcessActor } from './in-process-actor.ts'
import { lockAccount } from './lock-account.ts'
import { type PageOptions, toPage } from './page-options.ts'
import { parseInput } from './parse-input.ts'

/** Valid tokens of one user: enough for every program to have its own. */
const maxTokens = 50

/** API tokens: how machines act for a founder. */
export class TokenService {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /**
   * Creates a token. Its secret is in this answer and nowhere else, so no idempotency key keeps the answer.
   *
   * @throws {DomainError} INVALID_TEXT, INVALID_INPUT, PROJECT_NOT_FOUND, PROJECT_ARCHIVED, TOO_MANY_TOKENS,
   *   UNAUTHENTICATED when the user was erased
   */
  async create(actor: Actor, input: NewToken): Promise<IssuedToken> {
    const id = TokenId.parse(uuidV7())
    const secret = TokenSecret.parse(`${tokenPrefix}${randomBytes(32).toString('base64url')}`)
    const token = { ...parseInput(NewToken, input), id, secretHash: hashSecret(secret) }
    const lock = (deciding: Deciding) => lockAccount(deciding, token.projectId)
    const terms = { action: 'tokens.create', lock, keep: 'nothing' } as const
    return takeDecision(this.#db, actor, terms, async ({ deciding }) => {
      if ((await countTokens(deciding)) >= maxTokens)
        refuse({ reason: 'TOO_MANY_TOKENS', details: { limit: maxTokens } })
      return { answer: { ...(await insertToken(deciding, token)), secret }, audit: auditOf(id) }
    })
  }

  /** Returns the user's valid tokens and the last 50 that ended, the newest first. */
  list(actor: Actor): Promise<ApiToken[]> {
    return listTokens(this.#db, actor.userId)
  }

  /**
   * Ends a token at once. A token that is already revoked stays as it is.
   *
   * @throws {DomainError} TOKEN_NOT_FOUND, also when it belongs to another user
   */
  revoke(actor: Actor, id: TokenId): Promise<ApiToken> {
    const terms = { action: 'tokens.revoke', lock: lockUser, keep: 'nothing' } as const
    return takeDecision(this.#db, actor, terms, async (deciding) => {
      const revoked = await revokeToken(deciding, id)
      if (revoked !== null) return { answer: revoked, audit: auditOf(id) }
      const token = await findToken(deciding.trx, actor.userId, id)
      return { answer: token ?? refuse('TOKEN_NOT_FOUND'), audit: null }
    })
  }

  /**
   * Ends all valid tokens of a user, for the operator. Until then, tokens keep working even if the provider no longer
   * lets the user sign in.
   *
   * @returns how many tokens were valid; null when nobody with this account has ever signed in
   */
  async revokeAll(account: Account): Promise<number | null> {
    const userId = await findUserId(this.#db, account)
    if (userId === null) return null
    // Locks the user, so that a token that is being created is either among these, or created after them.
    const terms = { action: 'tokens.revoke', lock: lockUser, keep: 'nothing' } as const
    return takeDecision(this.#db, inProcessActor(userId), terms, async (deciding) => {
      const revoked = await revokeValidTokens(deciding)
      return { answer: revoked.length, audit: revoked.map(auditOf) }
    })
  }

  /**
   * Returns a page of the user's tokens that were created and revoked, the latest first.
   *
   * @throws {DomainError} INVALID_INPUT
   */
  async audit(actor: Actor, page: PageOptions<AuditEntryId> = {}): Promise<AuditPage> {
    return readAuditOfUser(this.#db, actor.userId, toPage(page))
  }

  /**
   * Returns the user for whom a machine with this secret acts, when people sign in at `issuer`. A token is invalid
   * while its owner cannot sign in to revoke it.
   *
   * @throws {DomainError} UNAUTHENTICATED when there is no such token, or it was revoked, has expired, or belongs to a
   *   user of another issuer
   */
  async recognise(secret: TokenSecret, issuer: Account['issuer']): Promise<TokenHolder> {
    const holder = await recogniseToken(this.#db, { secretHash: hashSecret(secret), issuer })
    return holder ?? refuse('UNAUTHENTICATED')
  }
}

function auditOf(tokenId: TokenId): AuditNote {
  return { projectId: null, subject: { tokenId } }
}
