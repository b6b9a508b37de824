import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import { DomainError } from '../../domain/errors/domain-error.ts'
import { refuse } from '../../domain/errors/refuse.ts'
import {
  type IssuedShare,
  NewShare,
  type ProjectId,
  type Share,
  type SharedProject,
  ShareId,
  ShareSecret,
  sharePrefix,
} from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'
import { lockProject, lockProjectOfShare, noShare, readProject } from '../data/projects.ts'
import {
  countShares,
  findEndOfShare,
  findShare,
  insertShare,
  listShares,
  openShare,
  revokeShare,
} from '../data/shares.ts'
import type { Tables } from '../data/tables.ts'
import { type AuditNote, type Deciding, takeDecision } from '../data/take-decision.ts'
import { hashSecret } from './hash-secret.ts'
import { inProcessActor } from './in-process-actor.ts'
import { parseInput } from './parse-input.ts'
import { readSharedProject } from './read-shared-project.ts'

/** Links of one project that work: each reader can have their own. */
const maxShares = 50

/** Links that show a project to people without an account. */
export class ShareService {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /**
   * Creates a link. Its secret is in this answer and nowhere else, so no idempotency key keeps the answer.
   *
   * @throws {DomainError} INVALID_TEXT, INVALID_INPUT also for an end in the past, PROJECT_NOT_FOUND, PROJECT_ARCHIVED,
   *   TOO_MANY_SHARES
   */
  async create(actor: Actor, input: NewShare): Promise<IssuedShare> {
    const { projectId, ...share } = parseInput(NewShare, input)
    requireFuture(share.endsAt)
    const id = ShareId.parse(uuidV7())
    const secret = ShareSecret.parse(`${sharePrefix}${randomBytes(32).toString('base64url')}`)
    const lock = (deciding: Deciding) => lockProject(deciding, projectId)
    return takeDecision(this.#db, actor, { action: 'shares.create', lock, keep: 'nothing' }, async (project) => {
      if ((await countShares(project)) >= maxShares)
        refuse({ reason: 'TOO_MANY_SHARES', details: { limit: maxShares } })
      const made = await insertShare(project, { ...share, id, secretHash: hashSecret(secret) })
      return { answer: { ...made, secret }, audit: auditOf(made) }
    })
  }

  /**
   * Returns the links of a project that work and the last 20 others, the newest first.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND
   */
  list(actor: Actor, projectId: ProjectId): Promise<Share[]> {
    return readProject(this.#db, actor, projectId, listShares)
  }

  /**
   * Ends a link at once. One that is already revoked stays as it is.
   *
   * @throws {DomainError} SHARE_NOT_FOUND, also when it belongs to another user, PROJECT_ARCHIVED
   */
  revoke(actor: Actor, id: ShareId): Promise<Share> {
    const lock = (deciding: Deciding) => lockProjectOfShare(deciding, id)
    return takeDecision(this.#db, actor, { action: 'shares.revoke', lock, keep: 'nothing' }, async (project) => {
      const revoked = await revokeShare(project, id)
      if (revoked !== null) return { answer: revoked, audit: auditOf(revoked) }
      return { answer: (await findShare(project, id)) ?? refuse(noShare), audit: null }
    })
  }

  /**
   * Returns what a link shows, to anybody who has its secret, and counts the view. Readers are not in the audit log, which
   * names who decided what.
   *
   * @throws {DomainError} SHARE_NOT_FOUND when the link does not exist, was revoked or has ended, or its project was
   *   archived or erased
   */
  async read(secret: ShareSecret): Promise<SharedProject> {
    const secretHash = hashSecret(secret)
    const share = await openShare(this.#db, secretHash)
    if (share === null) return refuseEnded(await findEndOfShare(this.#db, secretHash))
    const { projectId, owner, ...terms } = share
    return readProject(this.#db, inProcessActor(owner), projectId, (project) =>
      readSharedProject(project, owner, terms),
    ).catch(refuseErased)
  }
}

/** @throws {DomainError} INVALID_INPUT */
function requireFuture(endsAt: string | undefined): void {
  if (endsAt === undefined || Date.parse(endsAt) > Date.now()) return
  refuse({ reason: 'INVALID_INPUT', details: { issues: [{ path: 'endsAt', message: 'has to be in the future' }] } })
}

function refuseEnded(end: Date | null): never {
  return refuse(end === null ? noShare : { reason: 'SHARE_NOT_FOUND', details: { endedAt: end.toISOString() } })
}

/** An erasure can come after the link was opened. */
function refuseErased(error: unknown): never {
  if (error instanceof DomainError && error.reason === 'PROJECT_NOT_FOUND') return refuse(noShare)
  throw error
}

function auditOf({ id, projectId }: Share): AuditNote {
  return { projectId, subject: { shareId: id } }
}
