import { z } from 'zod'
import { Adjustments } from './adjustments.ts'
import { Decision } from './gate.ts'
import { ContentHash, GateId, OptionId, PlanSetId, ProjectId, SelectionId, Timestamp, UserId, Version } from './ids.ts'
import { ExecutionOption } from './plan-set.ts'
import { requiredWords } from './text.ts'

/** The parts of what a selection was made on; a stale selection names those that are no longer the same. */
export const BasisPart = z.enum(['brief', 'gate', 'option', 'assumptions'])
export type BasisPart = z.infer<typeof BasisPart>

/** What a selection is bound to: the brief that the option was priced on, the gate, and a hash of each computed part. */
export const SelectionBasis = z.strictObject({
  brief: z.strictObject({ version: Version, contentHash: ContentHash }),
  /** Null when the option was chosen before any gate was opened; `decision` is null while the gate is pending. */
  gate: z.strictObject({ id: GateId, decision: Decision.nullable() }).nullable(),
  /** Of the plan's option; of that and the option as it was selected, when there were changes. */
  optionHash: ContentHash,
  /** Of the plan's assumptions; of those and the changes, when there were any. */
  assumptionsHash: ContentHash,
})
export type SelectionBasis = z.infer<typeof SelectionBasis>

/** The founder's choice of one option. Choices are kept for ever; the one with the highest number holds. */
export const Selection = z.strictObject({
  id: SelectionId,
  number: Version,
  projectId: ProjectId,
  planSetId: PlanSetId,
  optionId: OptionId,
  reason: requiredWords.nullable(),
  /** What of the plan's option was changed before it was selected; null when it was taken as planned. */
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
  /** As it was selected: after the changes. What it was before stands in its plan set. */
  selectedOption: ExecutionOption,
  /** Answers that were kept for their keys before there were changes do not say. */
  changes: Adjustments.nullable().default(null),
  planSetId: PlanSetId,
  message: z.string(),
})
export type SelectionReceipt = z.infer<typeof SelectionReceipt>

/** The answer to plans.selected: the choice, and whether the world is still the one it was made in. */
export const CurrentSelection = z.strictObject({
  ...SelectionReceipt.shape,
  stale: z.boolean(),
  changed: z.array(BasisPart),
  selection: Selection,
})
export type CurrentSelection = z.infer<typeof CurrentSelection>

/** The answer to "may this project be built now?" when it is yes. */
export const Permit = z.strictObject({
  projectId: ProjectId,
  selection: Selection,
  /** As it was selected: after the changes that the selection names. */
  selectedOption: ExecutionOption,
  contentHash: ContentHash,
  authorizedAt: Timestamp,
})
export type Permit = z.infer<typeof Permit>
