import { z } from 'zod'
import { Targets } from './brief.ts'
import { Currency } from './currency.ts'
import { DecidedGate } from './gate.ts'
import { OptionId, ProjectId, ShareId, Timestamp, Version } from './ids.ts'
import { ExecutionOption } from './option.ts'
import { PermitEnd } from './permit.ts'
import { PricedPlan } from './plan-set.ts'
import { Selection } from './selection.ts'
import { line, requiredWords } from './text.ts'
import { Weights } from './weights.ts'

/** A link that shows a project to anybody who has it, as its founder sees it: without its secret. */
export const Share = z.strictObject({
  id: ShareId,
  projectId: ProjectId,
  /** Whom it is for. Only the founder sees it. */
  name: line.nullable(),
  /** Whether it shows the notes of the brief, and what the founder wrote with decisions. */
  withNotes: z.boolean(),
  createdAt: Timestamp,
  /** Null: it works until it is revoked. */
  endsAt: Timestamp.nullable(),
  /** Set as well when the project was archived. */
  revokedAt: Timestamp.nullable(),
  /** How often it was read. */
  views: z.int().min(0),
  /** Null when it was never read. */
  lastViewedAt: Timestamp.nullable(),
})
export type Share = z.infer<typeof Share>

/** Characters, with nanoseconds: otherwise a timestamp may have any number of digits. */
const longestTimestamp = 30

/** The input of shares.create. */
export const NewShare = z.strictObject({
  projectId: ProjectId,
  withNotes: z.boolean(),
  name: line.exactOptional(),
  /** In the future. Left out: it works until it is revoked. */
  endsAt: Timestamp.max(longestTimestamp).exactOptional(),
})
export type NewShare = z.infer<typeof NewShare>

/** Begins every secret, so that scanners recognise one that was published by mistake. */
export const sharePrefix = 'plangate_share_'

/** The fragment of a link: 256 random bits after the prefix. */
export const ShareSecret = z
  .string()
  .regex(new RegExp(`^${sharePrefix}[\\w-]{43}$`))
  .brand<'ShareSecret', 'inout'>()
export type ShareSecret = z.infer<typeof ShareSecret>

/** A new link. Its secret is shown only this once; only a hash of it is stored. */
export const IssuedShare = z.strictObject({ ...Share.shape, secret: ShareSecret })
export type IssuedShare = z.infer<typeof IssuedShare>

/** What the founder wrote with a decision; null when they wrote nothing, and for a link without notes. */
const note = requiredWords.nullable()

/** Whether to build at all. */
const SharedDirection = z.strictObject({
  decision: DecidedGate.shape.decision,
  /** What to narrow or pivot to. */
  actionText: note,
  note,
  decidedAt: Timestamp,
})

/** The option that was chosen last, with the numbers that it was chosen with. */
const SharedChoice = z.strictObject({
  optionId: OptionId,
  optionName: line,
  /** The version of its plan, which need not be the shown one. */
  planVersion: Version,
  estimate: ExecutionOption.shape.estimate,
  currency: Currency,
  changes: Selection.shape.changes,
  reason: note,
  selectedAt: Timestamp,
  /** Whether what it rests on has changed since. */
  stale: z.boolean(),
})

/** The latest permit. */
const SharedPermit = z.strictObject({
  number: Version,
  optionName: line,
  authorizedAt: Timestamp,
  /** Null while it is valid. The reason is a note. */
  end: PermitEnd.nullable(),
})

/**
 * What a link shows: the plan with all that its numbers are computed from, and what was decided. It names no account, and
 * has nothing of the brief but targets, the needs that the work serves, what the planner quotes in its own sentences and,
 * for a link with notes, the notes and the key constraints that options are checked against.
 */
export const SharedProject = z.strictObject({
  name: line,
  /** The current plan; null while there is none. Work items have no questions, and address needs only. */
  plan: PricedPlan.nullable(),
  /** Of the current brief. */
  targets: Targets,
  /** How much each criterion matters to the founder. */
  weights: Weights,
  /** Null while nothing is decided, or it is to be decided again. */
  direction: SharedDirection.nullable(),
  choice: SharedChoice.nullable(),
  permit: SharedPermit.nullable(),
  /** Of the current brief; null when there are none, and for a link without notes. */
  notes: z.string().nullable(),
  /** When the link ends; null when it has no end date. */
  endsAt: Timestamp.nullable(),
})
export type SharedProject = z.infer<typeof SharedProject>
