import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { claimKey, keepAnswer } from '../data/idempotency-keys.ts'
import type { Tables } from '../data/tables.ts'
import { refuse } from '../errors/refuse.ts'
import { contentHash } from '../planning/index.ts'
import type { IdempotencyKey, UserId } from '../schemas/index.ts'

/** A request that can be recognised when it is sent again. */
export interface KeyedRequest {
  key: IdempotencyKey
  /** "plans.select" */
  procedure: string
  /** What was sent, which its schema has accepted. */
  input: unknown
}

/**
 * Turns `work` into work that has its effect once per key and day: the key is written in the transaction of the effect,
 * and whoever comes with it later, or at the same time, gets the answer that was given then. A refusal undoes the
 * transaction and with it the key, so a refused request may be sent again. Without a key, `work` stays as it is.
 *
 * The work throws IDEMPOTENCY_MISMATCH when the key was used for another request.
 */
export function once<Answer extends z.ZodType, In extends { trx: Transaction<Tables> }>(
  owner: UserId,
  keyed: KeyedRequest | null,
  answerSchema: Answer,
  work: (change: In) => Promise<z.output<Answer>>,
): (change: In) => Promise<z.output<Answer>> {
  if (keyed === null) return work
  const { key, procedure, input } = keyed
  return async (change) => {
    const fingerprint = contentHash({ procedure, input })
    const earlier = await claimKey(change.trx, { owner, key }, fingerprint)
    if (earlier === null) {
      const answer = await work(change)
      await keepAnswer(change.trx, { owner, key }, answer)
      return answer
    }
    if (earlier.fingerprint !== fingerprint) refuse('IDEMPOTENCY_MISMATCH')
    return answerSchema.parse(earlier.answer)
  }
}
