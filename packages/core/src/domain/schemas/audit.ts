import { z } from 'zod'
import { Decision } from './gate.ts'
import {
  AuditEntryId,
  GateId,
  InterviewId,
  OptionId,
  PermitId,
  PlanSetId,
  ProjectId,
  RunId,
  ShareId,
  Timestamp,
  TokenId,
  UserId,
  Version,
  WebhookId,
} from './ids.ts'
import { PermitEndCause } from './permit.ts'
import { ReviewCause } from './review.ts'
import { BasisPart } from './selection.ts'
import { line } from './text.ts'
import { Weights } from './weights.ts'

/**
 * The audited actions, named after their procedures. Operators erase with a command, founders delete. builds.authorize gives a permit or
 * refuses one; a permit that ends with a decision has an entry beside that of the decision.
 */
export const AuditAction = z.enum([
  'projects.create',
  'projects.unpark',
  'projects.setWeights',
  'projects.rename',
  'projects.duplicate',
  'projects.archive',
  'projects.restore',
  'projects.delete',
  'assumptions.save',
  'briefs.save',
  'briefs.sort',
  'briefs.revise',
  'briefs.acceptRevision',
  'interviews.start',
  'interviews.answer',
  'interviews.back',
  'interviews.finish',
  'gates.decide',
  'gates.open',
  'gates.resolve',
  'plans.generate',
  'plans.regenerate',
  'plans.deepResearch',
  'plans.submit',
  'plans.select',
  'runs.cancel',
  'builds.authorize',
  'builds.refuse',
  'builds.revoke',
  'builds.end',
  'actuals.record',
  'reviews.confirm',
  'assumptions.markFalse',
  'tokens.create',
  'tokens.revoke',
  'webhooks.create',
  'webhooks.resend',
  'webhooks.revoke',
  'shares.create',
  'shares.revoke',
  'projects.erase',
  'accounts.erase',
])
export type AuditAction = z.infer<typeof AuditAction>

/** What the action concerned, besides the project. */
export const AuditSubject = z.strictObject({
  briefVersion: Version.exactOptional(),
  gateId: GateId.exactOptional(),
  decision: Decision.exactOptional(),
  planSetId: PlanSetId.exactOptional(),
  /** The version of a plan set that was submitted. */
  planVersion: Version.exactOptional(),
  optionId: OptionId.exactOptional(),
  runId: RunId.exactOptional(),
  tokenId: TokenId.exactOptional(),
  webhookId: WebhookId.exactOptional(),
  shareId: ShareId.exactOptional(),
  interviewId: InterviewId.exactOptional(),
  weights: Weights.exactOptional(),
  assumptionsVersion: Version.exactOptional(),
  permitId: PermitId.exactOptional(),
  permitNumber: Version.exactOptional(),
  /** The project that was duplicated. */
  copiedFrom: ProjectId.exactOptional(),
  /** Why a permit ended. */
  cause: PermitEndCause.exactOptional(),
  /** Why a permit was refused. */
  refusal: z
    .enum([
      'PROJECT_ARCHIVED',
      'GATE_UNRESOLVED',
      'GATE_NOT_PROCEED',
      'PLAN_NOT_SELECTED',
      'SELECTION_STALE',
      'REVIEW_DUE',
    ])
    .exactOptional(),
  changed: z.array(BasisPart).exactOptional(),
  /** Of a record of actual work. */
  recordNumber: Version.exactOptional(),
  /** Why a review is due, or was. */
  passed: z.array(ReviewCause).exactOptional(),
})
export type AuditSubject = z.infer<typeof AuditSubject>

/** A decision that was taken: by whom, when, and in which request. */
export const AuditEntry = z.strictObject({
  id: AuditEntryId,
  action: AuditAction,
  subject: AuditSubject,
  /** The option that was chosen, as its plan set names it; null when something else was decided. */
  chosen: z.strictObject({ optionName: line, planVersion: Version }).nullable(),
  userId: UserId,
  /** The token that acted for the user; null when they had signed in themselves. */
  tokenId: TokenId.nullable(),
  /** As in answers and logs; null when an app of this workspace or the operator called the services in-process. */
  requestId: z.string().nullable(),
  at: Timestamp,
})
export type AuditEntry = z.infer<typeof AuditEntry>

/** Part of an audit log, the latest first. */
export const AuditPage = z.strictObject({
  entries: z.array(AuditEntry),
  /** The last entry of this page, as the cursor for earlier ones; null when there are none. */
  nextCursor: AuditEntryId.nullable(),
})
export type AuditPage = z.infer<typeof AuditPage>
