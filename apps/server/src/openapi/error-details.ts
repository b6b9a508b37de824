import type { ErrorDetails } from '@plangate/core/errors'
import {
  BasisPart,
  BriefEssential,
  Decision,
  OptionId,
  ReviewCause,
  RunId,
  RunnerFailedKind,
} from '@plangate/core/schemas'
import { z } from 'zod'
import type { WireRefusal } from '../errors/wire-error.ts'

type DetailsOf<R, Of = WireRefusal> = Of extends { reason: infer Reasons; details: infer Details }
  ? R extends Reasons
    ? Details
    : never
  : never

const none = z.null()
const issues = z.strictObject({ issues: z.array(z.strictObject({ path: z.string(), message: z.string() })) })
const retry = z.strictObject({ retryAfterSeconds: z.number() })
const databaseKinds = ['cannot_write', 'directory_lost', 'newer_version'] as const satisfies NonNullable<
  ErrorDetails['DATABASE_UNAVAILABLE']
>['kind'][]

/** The details of every reason on the wire. The compiler checks that none is missing, and that each has its type. */
export const detailSchemas: { [R in WireRefusal['reason']]: z.ZodType<DetailsOf<R>> } = {
  UNAUTHENTICATED: none,
  FORBIDDEN: none,
  UPGRADE_REQUIRED: z.strictObject({ feature: z.string(), requiredTier: z.string(), upgradeUrl: z.string() }),
  PROJECT_NOT_FOUND: none,
  BRIEF_NOT_FOUND: none,
  BRIEF_TOO_THIN: z.strictObject({ missing: z.array(BriefEssential) }),
  GATE_NOT_FOUND: none,
  PLAN_NOT_FOUND: none,
  OPTION_NOT_FOUND: none,
  SELECTION_NOT_FOUND: none,
  RUN_NOT_FOUND: none,
  TOKEN_NOT_FOUND: none,
  INTERVIEW_NOT_FOUND: none,
  PERMIT_NOT_FOUND: none,
  WEBHOOK_NOT_FOUND: none,
  SHARE_NOT_FOUND: z.strictObject({ endedAt: z.string() }).nullable(),
  TOO_MANY_TOKENS: z.strictObject({ limit: z.int() }),
  TOO_MANY_WEBHOOKS: z.strictObject({ limit: z.int() }),
  TOO_MANY_SHARES: z.strictObject({ limit: z.int() }),
  GATE_UNRESOLVED: none,
  GATE_NOT_PROCEED: z.strictObject({ decision: Decision }),
  NO_REVISION_DUE: z.strictObject({ decision: Decision.nullable() }),
  GATE_ALREADY_OPEN: none,
  GATE_ALREADY_DECIDED: none,
  PLAN_NOT_SELECTED: none,
  PLAN_ALREADY_SELECTED: z.strictObject({ selectedOptionId: OptionId }),
  SELECTION_STALE: z.strictObject({ changed: z.array(BasisPart) }),
  REVIEW_DUE: z.strictObject({ passed: z.array(ReviewCause) }),
  VERSION_CONFLICT: z.strictObject({ currentVersion: z.int() }),
  PROJECT_NOT_PARKED: none,
  PROJECT_ARCHIVED: none,
  PROJECT_NOT_ARCHIVED: none,
  RUN_IN_PROGRESS: z.strictObject({ runId: RunId }),
  RUN_CANCELED: none,
  FEEDBACK_REQUIRED: none,
  ACTION_TEXT_REQUIRED: z.strictObject({ decision: Decision }),
  INVALID_INPUT: issues,
  INVALID_TEXT: z.strictObject({ path: z.string() }),
  IDEMPOTENCY_MISMATCH: none,
  RATE_LIMITED: retry,
  RUNNER_OUTPUT_INVALID: issues,
  RUNNER_FAILED: z.strictObject({ kind: RunnerFailedKind }).nullable(),
  RUNNER_OVERLOADED: retry,
  RUNNER_TIMEOUT: z.strictObject({ afterSeconds: z.number() }),
  OVERLOADED: retry,
  DATABASE_UNAVAILABLE: z.strictObject({ kind: z.enum(databaseKinds) }).nullable(),
  IDENTITY_UNAVAILABLE: none,
  KEYS_SECRET_MISSING: none,
  RUNNER_CANNOT: z.strictObject({ ability: z.literal('deep_research') }),
  INTERNAL: none,
  PROCEDURE_NOT_FOUND: none,
  METHOD_NOT_SUPPORTED: none,
  UNSUPPORTED_MEDIA_TYPE: none,
  SERVER_STOPPING: none,
  PAYLOAD_TOO_LARGE: z.strictObject({ limit: z.int() }),
}
