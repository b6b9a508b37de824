import { z } from 'zod'
import { Adjustments } from './adjustments.ts'
import { Brief, maxBriefLength } from './brief.ts'
import { KnownCurrency } from './currency.ts'
import { Draft, maxDraftLength } from './draft.ts'
import { ConfirmedReading } from './feedback-reading.ts'
import { Decision } from './gate.ts'
import { GateId, OptionId, PlanSetId, ProjectId, RunId, Version } from './ids.ts'
import { KeptPassages, maxDocumentLength } from './intake.ts'
import { PinnedOptionIds } from './plan-set.ts'
import { ProjectAssumptions } from './project-assumptions.ts'
import { holdsAtMost, line, text, words } from './text.ts'
import { Weights } from './weights.ts'

// Inputs of mutations that take more than an id; `NewProject` and `NewToken` are defined with their entities.
// Procedures parse with these schemas, and services take and parse the same type.

/** The input of projects.setWeights. */
export const WeightsToSet = z.strictObject({ projectId: ProjectId, weights: Weights })
export type WeightsToSet = z.infer<typeof WeightsToSet>

/** The input of projects.rename. */
export const ProjectToRename = z.strictObject({ projectId: ProjectId, name: line })
export type ProjectToRename = z.infer<typeof ProjectToRename>

/** The input of projects.delete. */
export const ProjectToDelete = z.strictObject({
  projectId: ProjectId,
  /** The name of the project, so that none is deleted by mistake. */
  name: line,
})
export type ProjectToDelete = z.infer<typeof ProjectToDelete>

/** The input of assumptions.save. */
export const AssumptionsToSave = z.strictObject({
  projectId: ProjectId,
  assumptions: ProjectAssumptions.extend({ currency: KnownCurrency }),
  /** The version that the founder edited; 0 when there was none. When left out, any current version is accepted. */
  baseVersion: z.int().min(0).exactOptional(),
})
export type AssumptionsToSave = z.infer<typeof AssumptionsToSave>

const briefLength = holdsAtMost(maxBriefLength)

/** The input of briefs.save. */
export const BriefToSave = z.strictObject({
  projectId: ProjectId,
  brief: Brief.refine(briefLength.check, briefLength.message).meta({ maxCharacters: maxBriefLength }),
  /** The version that the founder edited; 0 when there was none. When left out, any current version is accepted. */
  baseVersion: z.int().min(0).exactOptional(),
  /** The passages of the document that the brief was read from. Kept beside the version, outside its hash. */
  passages: KeptPassages.exactOptional(),
})
export type BriefToSave = z.infer<typeof BriefToSave>

/** The input of briefs.sort. */
export const DocumentToSort = z.strictObject({
  projectId: ProjectId,
  /** Markdown or plain text. */
  document: text(maxDocumentLength),
})
export type DocumentToSort = z.infer<typeof DocumentToSort>

/** The input of briefs.acceptRevision. */
export const RevisionToAccept = z.strictObject({
  projectId: ProjectId,
  /** The run that proposed the revision. */
  runId: RunId,
  /** The proposal, or what the founder made of it. */
  brief: Brief.refine(briefLength.check, briefLength.message).meta({ maxCharacters: maxBriefLength }),
})
export type RevisionToAccept = z.infer<typeof RevisionToAccept>

/** The input of gates.resolve. Blank text counts as none. */
export const GateToResolve = z.strictObject({
  gateId: GateId,
  decision: Decision,
  /** Required for narrow and pivot: without it the service refuses with ACTION_TEXT_REQUIRED. */
  actionText: words.exactOptional(),
  note: words.exactOptional(),
})
export type GateToResolve = z.infer<typeof GateToResolve>

/** The input of gates.decide: a decision on the direction of a project. Blank text counts as none. */
export const DirectionToDecide = z.strictObject({ projectId: ProjectId, ...GateToResolve.omit({ gateId: true }).shape })
export type DirectionToDecide = z.infer<typeof DirectionToDecide>

/** The input of plans.readFeedback: feedback on the current plan set. Blank feedback is refused as in plans.regenerate. */
export const FeedbackToRead = z.strictObject({ projectId: ProjectId, feedback: words })
export type FeedbackToRead = z.infer<typeof FeedbackToRead>

/** The input of plans.regenerate. */
export const PlanToRegenerate = z
  .strictObject({
    projectId: ProjectId,
    /** On the current plan set. Blank feedback passes the schema; the service refuses it with FEEDBACK_REQUIRED. */
    feedback: words,
    /** Options of the current plan set that the next one keeps as they are. */
    pinnedOptionIds: PinnedOptionIds.exactOptional(),
    /** How the founder confirmed that the feedback is meant. It decides over the words. */
    reading: ConfirmedReading.exactOptional(),
  })
  .refine(quotesTheFeedback, { path: ['reading'], message: 'quotes words that the feedback does not have' })
export type PlanToRegenerate = z.infer<typeof PlanToRegenerate>

/** White space does not count: it may change on its way through a form. */
function quotesTheFeedback({ feedback, reading = [] }: { feedback: string; reading?: ConfirmedReading }): boolean {
  const plain = (text: string) => text.replaceAll(/\s+/g, ' ')
  return reading.every(({ words }) => plain(feedback).includes(plain(words)))
}

const draftLength = holdsAtMost(maxDraftLength)

/** A draft that no Runner was asked for, so that there is no feedback that it answers. */
const SubmittedDraft = Draft.refine(({ feedbackPoints }) => feedbackPoints.length === 0, {
  path: ['feedbackPoints'],
  message: 'has to be empty: the draft answers no feedback',
})
  .refine(draftLength.check, draftLength.message)
  .meta({ maxCharacters: maxDraftLength })

/** The input of plans.submit. */
export const PlanToSubmit = z.strictObject({
  projectId: ProjectId,
  draft: SubmittedDraft,
  /** The version that the draft was made from; 0 when there was none. When left out, any current version is accepted. */
  baseVersion: z.int().min(0).exactOptional(),
  /** The name of the agent that wrote the draft. Left out by a person who wrote it. */
  author: line.exactOptional(),
  /** The version that was edited, if one was: the plan names it. */
  editedFrom: Version.exactOptional(),
})
export type PlanToSubmit = z.infer<typeof PlanToSubmit>

/** The input of plans.select. */
export const OptionToSelect = z.strictObject({
  projectId: ProjectId,
  optionId: OptionId,
  /** The plan set of the option; the current one when left out. */
  planSetId: PlanSetId.exactOptional(),
  /** Required to replace an earlier selection. */
  reason: words.exactOptional(),
  /** What-if adjustments to select the option with. Those of other options must be valid, but have no effect. */
  changes: Adjustments.exactOptional(),
})
export type OptionToSelect = z.infer<typeof OptionToSelect>
