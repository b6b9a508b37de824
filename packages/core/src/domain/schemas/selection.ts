import { z } from 'zod'
import { Adjustments } from './adjustments.ts'
import { Decision } from './gate.ts'
import { ContentHash, GateId, OptionId, PlanSetId, ProjectId, SelectionId, Timestamp, UserId, Version } from './ids.ts'
import { ExecutionOption } from './option.ts'
import { ReviewCause } from './review.ts'
import { requiredWords } from './text.ts'

/** The parts of a selection's basis; a stale selection names those that have changed. */
export const BasisPart = z.enum(['brief', 'gate', 'option', 'assumptions'])
export type BasisPart = z.infer<typeof BasisPart>

/** What a selection is bound to: the brief that the option was priced on, the gate, and a hash of each computed part. */
export const SelectionBasis = z.strictObject({
  brief: z.strictObject({ version: Version, contentHash: ContentHash }),
  /** Null when the option was chosen before any gate was opened; `decision` is null while the gate is pending. */
  gate: z.strictObject({ id: GateId, decision: Decision.nullable() }).nullable(),
  /** Hash of the plan's option; of it and the adjusted option when there were adjustments. */
  optionHash: ContentHash,
  /** Hash of the plan's assumptions; of them and the adjustments when there were any. */
  assumptionsHash: ContentHash,
})
export type SelectionBasis = z.infer<typeof SelectionBasis>

/** The founder's choice of one option. All are kept forever; the one with the highest number is current. */
export const Selection = z.strictObject({
  id: SelectionId,
  number: Version,
  projectId: ProjectId,
  planSetId: PlanSetId,
  optionId: OptionId,
  reason: requiredWords.nullable(),
  /** The adjustments that it was selected with; null when it was selected as planned. */
  changes: Adjustments.nullable(),
  basis: SelectionBasis,
  /** SHA-256 over the canonical JSON of `basis`. */
  contentHash: ContentHash,
  selectedAt: Timestamp,
  selectedBy: UserId,
})
export type Selection = z.infer<typeof Selection>

/** The answer to plans.select. */
export const SelectionReceipt = z.strictObject({
  /** As it was selected, with its adjustments. The option as planned is in its plan set. */
  selectedOption: ExecutionOption,
  /** Missing from answers that were stored before there were adjustments. */
  changes: Adjustments.nullable().default(null),
  planSetId: PlanSetId,
  message: z.string(),
})
export type SelectionReceipt = z.infer<typeof SelectionReceipt>

/** The answer to plans.selected: the selection, and whether it is stale. */
export const CurrentSelection = z.strictObject({
  ...SelectionReceipt.shape,
  stale: z.boolean(),
  changed: z.array(BasisPart),
  /** Why it has to be looked at again before anything is built. Absent when no review is due. */
  reviewDue: z.array(ReviewCause).min(1).exactOptional(),
  selection: Selection,
})
export type CurrentSelection = z.infer<typeof CurrentSelection>
