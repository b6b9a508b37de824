import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { contentHash } from '../../domain/content-hash/content-hash.ts'
import { refuse } from '../../domain/errors/refuse.ts'
import type {
  AuditAction,
  AuditSubject,
  IdempotencyKey,
  ProjectId,
  TokenId,
  UserId,
} from '../../domain/schemas/index.ts'
import { appendAuditEntry, type NewAuditEntry } from '../data/audit-log.ts'
import { claimKey, keepAnswer } from '../data/idempotency-keys.ts'
import type { Tables } from '../data/tables.ts'

/** The request that somebody decides something with, as the audit log tells of it. */
export interface RequestOrigin {
  /** As answers and logs name it. */
  requestId: string
  /** The token that acts for the user; null when they have signed in themselves. */
  tokenId: TokenId | null
}

/** A request that can be recognised when it is sent again. */
export interface KeyedRequest extends RequestOrigin {
  /** Null when it came without one: sent again, it is a request of its own. */
  key: IdempotencyKey | null
  /** What was sent, which its schema has accepted. */
  input: unknown
}

/** A decision: what it is called, who takes it, and in which request. */
export interface Decided<Answer extends z.ZodType> {
  action: AuditAction
  owner: UserId
  /** Null when an app of the workspace asks in its own process. */
  keyed: KeyedRequest | null
  answer: Answer
  /** What the audit log tells of the answer, besides the project; null when nothing has changed. */
  about(answer: z.output<Answer>): AuditSubject | null
}

/** Where a decision is written. */
interface Place {
  trx: Transaction<Tables>
  /** The project that it is about. */
  id: ProjectId
}

/**
 * Turns `work` into work that leaves an entry in the audit log and has its effect once per key and day: entry and key
 * are written in the transaction of the effect, and whoever comes with the key later, or at the same time, gets the
 * answer that was given then. A refusal undoes the transaction and with it both, so a refused request may be sent again.
 *
 * The work throws IDEMPOTENCY_MISMATCH when the key was used for another request.
 */
export function once<Answer extends z.ZodType, In extends Place>(
  decided: Decided<Answer>,
  work: (place: In) => Promise<z.output<Answer>>,
): (place: In) => Promise<z.output<Answer>> {
  const { action, owner, keyed } = decided
  const decide = recorded(decided, work)
  if (keyed === null || keyed.key === null) return decide
  const { key, input } = keyed
  return async (place) => {
    const fingerprint = contentHash({ procedure: action, input })
    const earlier = await claimKey(place.trx, { owner, key }, fingerprint)
    if (earlier === null) {
      const answer = await decide(place)
      await keepAnswer(place.trx, { owner, key }, answer)
      return answer
    }
    if (earlier.fingerprint !== fingerprint) refuse('IDEMPOTENCY_MISMATCH')
    return decided.answer.parse(earlier.answer)
  }
}

function recorded<Answer extends z.ZodType, In extends Place>(
  { action, owner, keyed, about }: Decided<Answer>,
  work: (place: In) => Promise<z.output<Answer>>,
): (place: In) => Promise<z.output<Answer>> {
  return async (place) => {
    const answer = await work(place)
    const subject = about(answer)
    if (subject !== null) await record(place.trx, owner, keyed, { action, subject, projectId: place.id })
    return answer
  }
}

/** Tells the audit log of a decision. Null as the origin: an app of the workspace asks in its own process. */
export function record(
  trx: Transaction<Tables>,
  owner: UserId,
  origin: RequestOrigin | null,
  decision: Pick<NewAuditEntry, 'action' | 'subject' | 'projectId'>,
): Promise<void> {
  const { requestId = null, tokenId = null } = origin ?? {}
  return appendAuditEntry(trx, owner, { ...decision, requestId, tokenId })
}
