import { z } from 'zod'
import { BriefVersion } from './brief.ts'
import { Decision } from './gate.ts'
import { GateId, ProjectId, Timestamp } from './ids.ts'
import { ListedPermit } from './permit.ts'
import { PlanSet } from './plan-set.ts'
import { Project } from './project.ts'
import { CurrentSelection } from './selection.ts'
import { requiredWords } from './text.ts'
import { Weights } from './weights.ts'

/**
 * What a record says about its decision, in the words of MADR. proposed: no option is selected, or the direction is not
 * decided. rejected: the decision is narrow, pivot or park. accepted: an option is selected, and everything that the
 * selection is bound to is as it was. deprecated: some of it has changed.
 */
export const RecordStatus = z.enum(['proposed', 'rejected', 'accepted', 'deprecated'])
export type RecordStatus = z.infer<typeof RecordStatus>

/** The latest decision on the direction. */
const RecordedDirection = z.strictObject({
  gateId: GateId,
  decision: Decision,
  note: requiredWords.nullable(),
  decidedAt: Timestamp,
})

/** The decision of a project on how it is built, with everything that it rests on, as of one moment. */
export const DecisionRecord = z.strictObject({
  /** Names this form of a record. Another form will have another name. */
  form: z.literal('plangate-decision-record-1'),
  status: RecordStatus,
  project: Project,
  /** Null while the direction is not decided. */
  direction: RecordedDirection.nullable(),
  /** The version that the selected option was priced on; that of the plan while nothing is selected. */
  brief: BriefVersion,
  /** The plan of the selection; the current one while nothing is selected. */
  plan: PlanSet,
  /** What counts how much for the founder. Null while they have not said so. */
  weights: Weights.nullable(),
  /** Null while nothing is selected. */
  selection: CurrentSelection.nullable(),
  /** The latest permit of the selection, which may have ended. Null when there was none. */
  permit: ListedPermit.nullable(),
})
export type DecisionRecord = z.infer<typeof DecisionRecord>

/** madr, json: the decision. csv: the work items of its plan. tasks: those of the selected option, as a list to do. */
export const RecordFormat = z.enum(['madr', 'json', 'csv', 'tasks'])
export type RecordFormat = z.infer<typeof RecordFormat>

/** The input of records.get. */
export const RecordToWrite = z.strictObject({ projectId: ProjectId, format: RecordFormat })
export type RecordToWrite = z.infer<typeof RecordToWrite>

/** A record as a file. */
export const RecordFile = z.strictObject({
  /** "decision-record.md" */
  name: z.string(),
  mediaType: z.string(),
  text: z.string(),
})
export type RecordFile = z.infer<typeof RecordFile>
