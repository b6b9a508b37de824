import { z } from 'zod'
import { Decision } from './gate.ts'
import { AuditEntryId, GateId, OptionId, PlanSetId, RunId, Timestamp, TokenId, UserId, Version } from './ids.ts'
import { line } from './text.ts'

/** What can be decided, by the name of its procedure. The operator decides on erasure, by a command. */
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
  'projects.erase',
  'accounts.erase',
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
  id: AuditEntryId,
  action: AuditAction,
  subject: AuditSubject,
  /** The option that was chosen, as its plan set names it; null when something else was decided. */
  chosen: z.strictObject({ optionName: line, planVersion: Version }).nullable(),
  userId: UserId,
  /** The token that acted for the user; null when they had signed in themselves. */
  tokenId: TokenId.nullable(),
  /** As answers and logs name it; null when an app of the workspace or the operator asked in a process of their own. */
  requestId: z.string().nullable(),
  at: Timestamp,
})
export type AuditEntry = z.infer<typeof AuditEntry>

/** Part of an audit log, the latest first. */
export const AuditPage = z.strictObject({
  entries: z.array(AuditEntry),
  /** The last entry of this page, to ask for the earlier ones with; null when there are none. */
  nextCursor: AuditEntryId.nullable(),
})
export type AuditPage = z.infer<typeof AuditPage>
