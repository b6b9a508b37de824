import type { Kysely, Transaction } from 'kysely'
import { DomainError } from '../../domain/errors/index.ts'
import type { AuditAction, ProjectId } from '../../domain/schemas/index.ts'
import type { Actor } from './actor.ts'
import { appendAuditEntry, type NewAuditEntry } from './append-audit-entry.ts'
import { claimKey, keepAnswer, keyedRequest, repeatAnswer } from './idempotency-keys.ts'
import type { Tables } from './tables.ts'

/**
 * The transaction of one decision, and its actor. Every function that writes part of a decision takes one of these, or
 * a project that was locked with one. Only `takeDecision` makes them, so no decision can bypass the audit log.
 */
class DecisionInProgress {
  readonly #trx: Transaction<Tables>
  readonly #actor: Actor

  constructor(trx: Transaction<Tables>, actor: Actor) {
    this.#trx = trx
    this.#actor = actor
  }

  get trx(): Transaction<Tables> {
    return this.#trx
  }

  get actor(): Actor {
    return this.#actor
  }

  /** A user is decided on, or something new; `lockProject` returns what has a project. */
  get projectId(): null {
    return null
  }

  get isArchived(): false {
    return false
  }
}

export type Deciding = DecisionInProgress

/** What a decision has locked: a project, or something that belongs to none. */
interface Lockable {
  readonly projectId: ProjectId | null
  readonly isArchived: boolean
}

/** What a decision states about itself. */
export interface DecisionTerms<Locked extends Lockable, Answer> {
  /** Names it in the audit log, and its procedure in the fingerprint of an idempotency key. */
  action: AuditAction
  /** Finds and locks what is decided on: before the key is claimed, so that a stranger is refused first. */
  lock(deciding: Deciding): Promise<Locked>
  /** The schema of the answer, which is kept for an idempotency key; 'nothing' for an answer that holds a secret. */
  keep: Schema<NoInfer<Answer>> | 'nothing'
  /** Whether an archived project may be decided on, too; otherwise the decision is refused with PROJECT_ARCHIVED. */
  takesArchived?: true
}

/** The part of a zod schema that is used here. */
interface Schema<Output> {
  parse(kept: unknown): Output
}

/** The outcome of a decision. */
export interface Decided<Answer> {
  answer: Answer
  /** What the audit log records besides the action; null when the decision changed nothing. */
  audit: AuditNote | readonly AuditNote[] | null
}

export type AuditNote = Pick<NewAuditEntry, 'projectId' | 'subject'>

/** Makes it a type error to keep an answer that holds a secret. */
type KeepsNoSecret<Answer> = Answer extends { secret: unknown } ? { keep: 'nothing' } : unknown

/**
 * Takes a decision: everything that changes something for a user goes through here, except for selections, which
 * `storeSelection` writes in the same way in one statement. Effect, audit entry, idempotency
 * key and kept answer are written in one transaction, or none of them is. A request that is sent again with its key,
 * later or at the same time, gets the kept answer, and `work` does not run. A refusal undoes everything, so the key
 * stays free.
 *
 * @param work must wait only for its queries
 * @throws {DomainError} PROJECT_ARCHIVED, IDEMPOTENCY_MISMATCH when the key was used for another request
 */
export function takeDecision<Locked extends Lockable, Answer>(
  db: Kysely<Tables>,
  actor: Actor,
  terms: DecisionTerms<Locked, Answer> & KeepsNoSecret<Answer>,
  work: (locked: Locked) => Promise<Decided<Answer>>,
): Promise<Answer> {
  return db.transaction().execute(async (trx) => {
    const locked = await terms.lock(new DecisionInProgress(trx, actor))
    return answerOnce(trx, actor, terms, async () => {
      if (locked.isArchived && !terms.takesArchived) throw new DomainError('PROJECT_ARCHIVED')
      const { answer, audit } = await work(locked)
      const notes = [audit ?? []].flat()
      for (const note of notes) await appendAuditEntry(trx, actor, { action: terms.action, ...note })
      return { answer, projectId: locked.projectId ?? notes[0]?.projectId ?? null }
    })
  })
}

async function answerOnce<Answer>(
  trx: Transaction<Tables>,
  actor: Actor,
  { action, keep }: Pick<DecisionTerms<Lockable, Answer>, 'action' | 'keep'>,
  takeEffect: () => Promise<{ answer: Answer; projectId: ProjectId | null }>,
): Promise<Answer> {
  const request = keyedRequest(actor, action)
  if (request === null || keep === 'nothing') return (await takeEffect()).answer
  const kept = await claimKey(trx, request)
  if (kept !== null) return keep.parse(repeatAnswer(kept, request))
  const { answer, projectId } = await takeEffect()
  await keepAnswer(trx, request, answer, projectId)
  return answer
}
