import type {
  BasisPart,
  BriefEssential,
  Decision,
  OptionId,
  ReviewCause,
  RunId,
  RunnerFailedKind,
} from '../schemas/index.ts'

/** A part of the input that the schema refused, and why. */
export interface FieldIssue {
  path: string
  message: string
}

/**
 * Why the database cannot be used, as far as it is known. cannot_write: its disk is full, read-only or broken.
 * directory_lost: the data directory was deleted or replaced while the program ran. newer_version: a newer version of the
 * program has migrated it.
 */
export type DatabaseUnavailableKind = 'cannot_write' | 'directory_lost' | 'newer_version'

/** What not every Runner can do. */
export type RunnerAbility = 'deep_research'

/** Every reason for a refusal, with the details that callers get besides the message; null when there are none. */
export interface ErrorDetails {
  UNAUTHENTICATED: null
  FORBIDDEN: null
  UPGRADE_REQUIRED: { feature: string; requiredTier: string; upgradeUrl: string }
  PROJECT_NOT_FOUND: null
  BRIEF_NOT_FOUND: null
  BRIEF_TOO_THIN: { missing: BriefEssential[] }
  GATE_NOT_FOUND: null
  PLAN_NOT_FOUND: null
  OPTION_NOT_FOUND: null
  SELECTION_NOT_FOUND: null
  RUN_NOT_FOUND: null
  TOKEN_NOT_FOUND: null
  INTERVIEW_NOT_FOUND: null
  PERMIT_NOT_FOUND: null
  WEBHOOK_NOT_FOUND: null
  /** Null unless its link was used, and has ended on its end date. */
  SHARE_NOT_FOUND: { endedAt: string } | null
  TOO_MANY_TOKENS: { limit: number }
  TOO_MANY_WEBHOOKS: { limit: number }
  TOO_MANY_SHARES: { limit: number }
  GATE_UNRESOLVED: null
  GATE_NOT_PROCEED: { decision: Decision }
  /** Null while the gate is not decided, or there is none. */
  NO_REVISION_DUE: { decision: Decision | null }
  GATE_ALREADY_OPEN: null
  GATE_ALREADY_DECIDED: null
  PLAN_NOT_SELECTED: null
  PLAN_ALREADY_SELECTED: { selectedOptionId: OptionId }
  SELECTION_STALE: { changed: BasisPart[] }
  REVIEW_DUE: { passed: ReviewCause[] }
  VERSION_CONFLICT: { currentVersion: number }
  PROJECT_NOT_PARKED: null
  PROJECT_ARCHIVED: null
  PROJECT_NOT_ARCHIVED: null
  RUN_IN_PROGRESS: { runId: RunId }
  RUN_CANCELED: null
  FEEDBACK_REQUIRED: null
  ACTION_TEXT_REQUIRED: { decision: Decision }
  INVALID_INPUT: { issues: FieldIssue[] }
  INVALID_TEXT: { path: string }
  IDEMPOTENCY_MISMATCH: null
  RATE_LIMITED: { retryAfterSeconds: number }
  RUNNER_OUTPUT_INVALID: { issues: FieldIssue[] }
  /** Null from a run that ended before kinds were stored. */
  RUNNER_FAILED: { kind: RunnerFailedKind } | null
  RUNNER_OVERLOADED: { retryAfterSeconds: number }
  RUNNER_TIMEOUT: { afterSeconds: number }
  OVERLOADED: { retryAfterSeconds: number }
  /** Null when the database does not answer, so that nothing more is known. */
  DATABASE_UNAVAILABLE: { kind: DatabaseUnavailableKind } | null
  IDENTITY_UNAVAILABLE: null
  KEYS_SECRET_MISSING: null
  RUNNER_CANNOT: { ability: RunnerAbility }
  INTERNAL: null
}

export type RefusalReason = keyof ErrorDetails

export type ReasonWithoutDetails = { [R in RefusalReason]: ErrorDetails[R] extends null ? R : never }[RefusalReason]

/** A typed refusal: checking `reason` narrows `details`. */
export type Refusal = { [R in RefusalReason]: { reason: R; details: ErrorDetails[R] } }[RefusalReason]
