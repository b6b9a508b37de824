import { z } from 'zod'
import { FeedbackPoints, LeftOut, PlannedKind } from './draft.ts'
import { Assumptions } from './estimate.ts'
import { ContentHash, GateId, OptionId, PlanSetId, ProjectId, Timestamp, UserId, Version } from './ids.ts'
import { parseUnlessMarked } from './known-valid.ts'
import { ExecutionOption, maxOptions, minOptions } from './option.ts'
import { type OptionLetter, OptionLetters } from './option-letter.ts'
import { PlanAuthor } from './plan-author.ts'
import { ResearchReport } from './research.ts'
import { line, requiredWords } from './text.ts'
import { Address, maxWorkItems, WorkItem } from './work-item.ts'

/** The feedback of a regeneration, and how each point of it was answered. */
export const Feedback = z.strictObject({ text: requiredWords, points: FeedbackPoints })
export type Feedback = z.infer<typeof Feedback>

/** The Runner that wrote a plan set; `model` is null for one without a language model. */
export const RunnerIdentity = z.strictObject({ name: line, model: line.nullable() })
export type RunnerIdentity = z.infer<typeof RunnerIdentity>

/** Options of the current plan set that a regeneration keeps as they are: there must be room for a new one. */
export const maxPinnedOptions = maxOptions - 1

export const PinnedOptionIds = z.array(OptionId).max(maxPinnedOptions)
export type PinnedOptionIds = z.infer<typeof PinnedOptionIds>

/** What a plan set took over from the one before, byte for byte: options, and what their numbers rest on. */
export const Pinned = z.strictObject({
  /** The version of the plan set that they were pinned in. */
  fromVersion: Version,
  /** Each with the brief that it was written and priced from, which may be older than the plan set's. */
  options: z
    .array(z.strictObject({ id: OptionId, briefVersion: Version }))
    .min(1)
    .max(maxPinnedOptions),
  /** The brief whose confidence the assumptions were made from. All options rest on them, the new ones too. */
  assumptionsBriefVersion: Version,
  /** Points of value that count as 100 % of the scope, as they did for the pinned options when they were priced. */
  scopeBasis: z.number().positive(),
})
export type Pinned = z.infer<typeof Pinned>

/** The content of a plan set: written once and never changed. */
const planSetContent = {
  briefVersion: Version,
  gateId: GateId,
  /** Those of a draft, and those of pinned options, each of which may come from a draft of its own. */
  workItems: z
    .array(WorkItem)
    .min(1)
    .max(maxOptions * maxWorkItems),
  options: z.array(ExecutionOption).min(minOptions).max(maxOptions),
  /** Only where they are not A, B and C by place: `continueLetters` has the rule. */
  letters: OptionLetters.exactOptional(),
  /**
   * The option that was marked as recommended when this version was stored: computed at the default weights and the
   * targets of its brief. Pinned options keep their mark, so with them it may differ from the recommendation among all
   * options. `recommendOption` computes the recommendation for today's weights and targets.
   */
  recommendedId: OptionId,
  /** The Runner's pick, a second opinion. Absent from plan sets stored before it was kept. */
  runnerPick: OptionId.exactOptional(),
  assumptions: Assumptions,
  /**
   * The seed that repeats the simulation: the hash of work items and assumptions. A plan set with pinned options has
   * the seed and the assumptions of the plan set that they were pinned in, because only these reproduce their numbers.
   */
  seed: ContentHash,
  /** Only where options were pinned. */
  pinned: Pinned.exactOptional(),
  feedback: Feedback.nullable(),
  /** Absent where a person or an app submitted the plan set. */
  runner: RunnerIdentity.exactOptional(),
  /** Who submitted the plan set. Absent where a Runner wrote it. */
  author: PlanAuthor.exactOptional(),
  /** What the Runner has not read of the brief; absent when it has read all of it. */
  leftOut: LeftOut.exactOptional(),
  /** Absent when the Runner does not plan by kinds of product, and from older plan sets. */
  productKind: PlannedKind.exactOptional(),
  /** Only where Deep Research wrote the plan set. */
  research: ResearchReport.exactOptional(),
}

interface OptionsAndItems {
  options: ExecutionOption[]
  letters?: OptionLetter[]
  recommendedId: OptionId
  runnerPick?: OptionId
  workItems: WorkItem[]
  pinned?: Pinned
}

/**
 * Checks that exactly one option is recommended, the one named by recommendedId; that option ids are unique; that every
 * option and work item that is named exists; and that letters, where there are some, name every option.
 */
function agreesWithItself({
  options,
  letters,
  recommendedId,
  runnerPick = recommendedId,
  workItems,
  pinned,
}: OptionsAndItems): boolean {
  const itemIds = new Set(workItems.map((item) => item.id))
  const optionIds = new Set(options.map((option) => option.id))
  return (
    (pinned?.options ?? []).every(({ id }) => optionIds.has(id)) &&
    options.every((option) => option.isRecommended === (option.id === recommendedId)) &&
    optionIds.has(recommendedId) &&
    optionIds.has(runnerPick) &&
    optionIds.size === options.length &&
    (letters === undefined || letters.length === options.length) &&
    options.every((option) => option.workItemIds.every((id) => itemIds.has(id)))
  )
}

/** The parts of a plan set that say who wrote it: it has one of them. */
interface Writers {
  runner?: RunnerIdentity
  author?: PlanAuthor
}

function hasOneWriter({ runner, author }: Writers): boolean {
  return (runner === undefined) !== (author === undefined)
}

const disagreement = 'recommendation, letters, option ids and work item ids do not agree'
const notOneWriter = 'either a Runner wrote it, or somebody submitted it'

export const PlanSetContent = z
  .strictObject(planSetContent)
  .refine(agreesWithItself, disagreement)
  .refine(hasOneWriter, notOneWriter)
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
export const PlanSet = z.strictObject(planSet).refine(agreesWithItself, disagreement).refine(hasOneWriter, notOneWriter)
export type PlanSet = z.infer<typeof PlanSet>

/**
 * The parts of a plan set that views of its options compute from, without who made it and what it answers. The addresses
 * of work items may be left out.
 */
export const PricedPlan = z.strictObject({
  id: PlanSetId,
  version: Version,
  createdAt: Timestamp,
  options: planSetContent.options,
  letters: OptionLetters.exactOptional(),
  workItems: z.array(z.strictObject({ ...WorkItem.shape, addresses: z.array(Address) })),
  recommendedId: OptionId,
  runnerPick: planSetContent.runnerPick,
  assumptions: Assumptions,
  seed: ContentHash,
  pinned: planSetContent.pinned,
  runner: planSetContent.runner,
})
export type PricedPlan = z.infer<typeof PricedPlan>

/** The version of the brief that an option was priced on; a pinned option has an older one than its plan set. */
export function briefVersionOf(
  { briefVersion, pinned }: Pick<PlanSet, 'briefVersion' | 'pinned'>,
  optionId: OptionId,
): number {
  return pinned?.options.find(({ id }) => id === optionId)?.briefVersion ?? briefVersion
}

/** Who wrote a plan set: a Runner, or who submitted it. */
export function writerOf({ runner, author }: Writers): RunnerIdentity | PlanAuthor {
  const writer = author ?? runner
  if (writer === undefined) throw new Error('a plan set does not say who wrote it')
  return writer
}

/** The current plan set, and which of its options the current selection names, if it names one of them. */
export const CurrentPlanSet = z
  .strictObject({ ...planSet, selectedOptionId: OptionId.nullable() })
  .refine(agreesWithItself, disagreement)
  .refine(hasOneWriter, notOneWriter)
export type CurrentPlanSet = z.infer<typeof CurrentPlanSet>

/** A plan set in a list of versions. */
export const PlanSetHead = z.strictObject({
  id: PlanSetId,
  version: Version,
  briefVersion: Version,
  optionNames: z.array(line),
  /** Of the options, as in the plan set. */
  letters: OptionLetters.exactOptional(),
  feedback: requiredWords.nullable(),
  runner: RunnerIdentity.exactOptional(),
  author: PlanAuthor.exactOptional(),
  createdAt: Timestamp,
})
export type PlanSetHead = z.infer<typeof PlanSetHead>

/** Parses a page of versions. */
export const parsePlanSetHeads = parseUnlessMarked(z.array(PlanSetHead))
