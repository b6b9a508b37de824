import { z } from 'zod'
import { Decision } from './gate.ts'
import { GateId, OptionId, PlanSetId, RunId, Timestamp, TokenId, UserId, Version } from './ids.ts'

/** What can be decided, by the name of its procedure. */
export const AuditAction = z.enum([
  'projects.create',
  'projects.unpark',
  'briefs.save',
  'gates.open',
  'gates.resolve',
  'plans.generate',
  'plans.regenerate',
  'plans.select',
  'runs.cancel',
  'tokens.create',
  'tokens.revoke',
])
export type AuditAction = z.infer<typeof AuditAction>

/** What it was decided on, besides the project. */
export const AuditSubject = z.strictObject({
  briefVersion: Version.exactOptional(),
  gateId: GateId.exactOptional(),
  decision: Decision.exactOptional(),
  planSetId: PlanSetId.exactOptional(),
  optionId: OptionId.exactOptional(),
  runId: RunId.exactOptional(),
  tokenId: TokenId.exactOptional(),
})
export type AuditSubject = z.infer<typeof AuditSubject>

/** A decision that was taken: by whom, when, and in which request. */
export const AuditEntry = z.strictObject({
  action: AuditAction,
  subject: AuditSubject,
  userId: UserId,
  /** The token that acted for the user; null when they had signed in themselves. */
  tokenId: TokenId.nullable(),
  /** As answers and logs name it; null when an app of the workspace asked in its own process. */
  requestId: z.string().nullable(),
  at: Timestamp,
})
export type AuditEntry = z.infer<typeof AuditEntry>
