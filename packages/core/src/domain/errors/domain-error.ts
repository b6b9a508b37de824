import { messages } from './messages.ts'
import type { ReasonWithoutDetails, Refusal, RefusalReason } from './refusals.ts'

/** A refusal for the caller. `message` is written for people. */
export class DomainError extends Error {
  readonly refusal: Refusal

  /** A reason without details may stand alone. `options.cause` is for the log and never leaves the server. */
  constructor(refusal: Refusal | ReasonWithoutDetails, options?: ErrorOptions) {
    const given = typeof refusal === 'string' ? { reason: refusal, details: null } : refusal
    super(messages[given.reason], options)
    this.name = 'DomainError'
    this.refusal = given
  }

  get reason(): RefusalReason {
    return this.refusal.reason
  }
}
