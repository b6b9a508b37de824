import { z } from 'zod'
import { Engineers, FeedbackPoint, TwoToFive } from './draft.ts'
import { Assumptions, Estimate } from './estimate.ts'
import { ContentHash, GateId, OptionId, PlanSetId, ProjectId, Timestamp, UserId, Version, WorkItemId } from './ids.ts'
import { line, point, prose, text } from './text.ts'
import { WorkItem } from './work-item.ts'

export const RiskLevel = z.enum(['low', 'medium', 'high'])
export type RiskLevel = z.infer<typeof RiskLevel>

/** A draft's words plus the numbers that core computed; every number on it comes from `estimate`. */
export const ExecutionOption = z.strictObject({
  id: OptionId,
  name: line,
  isRecommended: z.boolean(),
  /** P50 to P80 calendar weeks, as people say it: "3-4 weeks". */
  timeToShip: line,
  /** "Low (1 engineer, ~80 hours)", from the P50 person-hours. */
  engineeringCost: line,
  riskLevel: RiskLevel,
  /** Share of the value of all work items that this option delivers, in percent. */
  scopeCoverage: z.int().min(0).max(100),
  pros: TwoToFive,
  cons: TwoToFive,
  technicalApproach: prose,
  tradeoffs: z.array(point).min(1).max(10),
  engineeringImpact: prose,
  costNote: point,
  engineers: Engineers,
  workItemIds: z.array(WorkItemId).min(1).max(60),
  estimate: Estimate,
})
export type ExecutionOption = z.infer<typeof ExecutionOption>

/** Feedback that a regeneration was asked with, and what became of each point of it. */
export const Feedback = z.strictObject({ text: text(4_000), points: z.array(FeedbackPoint).max(40) })
export type Feedback = z.infer<typeof Feedback>

/** Who wrote a plan set; `model` is null for a Runner that is no language model. */
export const RunnerIdentity = z.strictObject({ name: line, model: line.nullable() })
export type RunnerIdentity = z.infer<typeof RunnerIdentity>

/** The body of a plan set: what is generated once and never changed. */
const planSetContent = {
  briefVersion: Version,
  gateId: GateId,
  workItems: z.array(WorkItem).min(1).max(60),
  options: z.array(ExecutionOption).min(2).max(3),
  /** Computed at the default weights. */
  recommendedId: OptionId,
  /** The option that the Runner would choose: a second opinion. Plan sets from before it was kept have none. */
  runnerPick: OptionId.exactOptional(),
  assumptions: Assumptions,
  /** Seeds the simulation, so that anybody can repeat it: the hash of work items and assumptions. */
  seed: ContentHash,
  feedback: Feedback.nullable(),
  runner: RunnerIdentity,
}

interface OptionsAndItems {
  options: ExecutionOption[]
  recommendedId: OptionId
  runnerPick?: OptionId
  workItems: WorkItem[]
}

/** Exactly one recommended option, named by recommendedId; option ids unique; every id that is named exists. */
function agreesWithItself({ options, recommendedId, runnerPick = recommendedId, workItems }: OptionsAndItems): boolean {
  const itemIds = new Set(workItems.map((item) => item.id))
  const optionIds = new Set(options.map((option) => option.id))
  return (
    options.every((option) => option.isRecommended === (option.id === recommendedId)) &&
    optionIds.has(recommendedId) &&
    optionIds.has(runnerPick) &&
    optionIds.size === options.length &&
    options.every((option) => option.workItemIds.every((id) => itemIds.has(id)))
  )
}

const disagreement = 'recommendation, option ids and work item ids do not agree'

export const PlanSetContent = z.strictObject(planSetContent).refine(agreesWithItself, disagreement)
export type PlanSetContent = z.infer<typeof PlanSetContent>

const planSet = {
  id: PlanSetId,
  projectId: ProjectId,
  version: Version,
  createdAt: Timestamp,
  createdBy: UserId,
  ...planSetContent,
}

/** One generation of a project's options. */
export const PlanSet = z.strictObject(planSet).refine(agreesWithItself, disagreement)
export type PlanSet = z.infer<typeof PlanSet>

/** The current plan set, and which of its options the current selection names, if it names one of them. */
export const CurrentPlanSet = z
  .strictObject({ ...planSet, selectedOptionId: OptionId.nullable() })
  .refine(agreesWithItself, disagreement)
export type CurrentPlanSet = z.infer<typeof CurrentPlanSet>

/** A plan set in a list of versions. */
export const PlanSetHead = z.strictObject({
  id: PlanSetId,
  version: Version,
  briefVersion: Version,
  optionNames: z.array(line),
  feedback: text(4_000).nullable(),
  runner: RunnerIdentity,
  createdAt: Timestamp,
})
export type PlanSetHead = z.infer<typeof PlanSetHead>
