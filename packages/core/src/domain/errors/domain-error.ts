import { messageOf } from './messages.ts'
import type { ReasonWithoutDetails, Refusal, RefusalReason } from './refusal.ts'

/** A refusal as an error. `message` is written for the person who reads it. */
export class DomainError extends Error {
  readonly refusal: Refusal

  /** A reason without details can be passed alone. `options.cause` is for the log; it never leaves the server. */
  constructor(refusal: Refusal | ReasonWithoutDetails, options?: ErrorOptions) {
    const complete = typeof refusal === 'string' ? withoutDetails(refusal) : refusal
    super(messageOf(complete), options)
    this.name = 'DomainError'
    this.refusal = complete
  }

  get reason(): RefusalReason {
    return this.refusal.reason
  }
}

/** In two parts, because TypeScript compares at most 25 reasons with the members of a union. */
function withoutDetails(reason: ReasonWithoutDetails): Refusal {
  return isAbsence(reason) ? { reason, details: null } : { reason, details: null }
}

type Absence = Extract<ReasonWithoutDetails, `${string}_NOT_FOUND`>

function isAbsence(reason: ReasonWithoutDetails): reason is Absence {
  return reason.endsWith('_NOT_FOUND')
}
