import type { FieldIssue } from '../../domain/errors/index.ts'
import type { Brief } from '../../domain/schemas/brief.ts'
import type { Currency } from '../../domain/schemas/currency.ts'
import type { OptionDraft } from '../../domain/schemas/draft.ts'
import type { Assumptions } from '../../domain/schemas/estimate.ts'
import type { ConfirmedReading } from '../../domain/schemas/feedback-reading.ts'
import type { OptionId, WorkItemId } from '../../domain/schemas/ids.ts'
import type { Feedback, PlanSet } from '../../domain/schemas/plan-set.ts'
import type { AnsweredQuestion } from '../../domain/schemas/question.ts'
import type { Viewpoint } from '../../domain/schemas/research.ts'
import type { CostForecast } from '../../domain/schemas/run.ts'
import type { WorkItem } from '../../domain/schemas/work-item.ts'

/** The plan that the feedback is about, as a Runner sees it. It need not have been stored. */
export type PreviousPlan = Pick<PlanSet, 'version' | 'workItems' | 'options' | 'letters' | 'recommendedId' | 'feedback'>

/** Feedback that an earlier version of the plan answered, and what became of it. */
export interface EarlierFeedback extends Feedback {
  /** The version that answered it. */
  version: number
}

/** The previous plan, and the founder's feedback. */
export interface Regeneration {
  previous: PreviousPlan
  feedback: string
  /**
   * Options of the previous plan that stay as they are; the Runner writes others beside them. Where a new option needs
   * work that they include, the draft repeats it with the same id. The draft's recommended option is taken first, then the
   * others in order until there are three options.
   */
  pinnedOptionIds?: readonly OptionId[]
  /** How the founder confirmed that the feedback is meant; absent when nobody was asked. It decides over the words. */
  reading?: ConfirmedReading
}

/** What a Runner answered, and why it was refused. */
export interface Repair {
  answer: unknown
  issues: FieldIssue[]
}

/** What core prices a draft with: the project's assumptions, and what the founder's finished plans say. */
export type Pricing = Assumptions

/** A request for a draft. */
export interface DraftRequest {
  brief: Brief
  /** Absent where the caller does not price the draft. */
  pricing?: Pricing
  /** Null for a first plan. */
  regeneration: Regeneration | null
  /** What versions before the previous one answered, the latest first; for a first plan, what all versions answered. */
  earlierFeedback?: readonly EarlierFeedback[]
  /** How to look at the brief. Absent outside of Deep Research. */
  viewpoint?: Viewpoint
  /** The one repair attempt. */
  repair: Repair | null
}

/** A request for questions that would complete a brief. */
export interface QuestionsRequest {
  brief: Brief
  /** The work of the latest draft: questions name the items that their answers change. */
  workItems: readonly WorkItem[]
  /** What was asked before, with the answers. It is not asked again. */
  answered: readonly AnsweredQuestion[]
  /** Of the project, in which amounts are asked for; absent for US dollars. */
  currency?: Currency
  repair: Repair | null
}

/** A request for a brief from a document, from answers, or from both. */
export interface WritingRequest {
  /** The brief so far. What it says stays. */
  brief: Brief
  /** Markdown or plain text that somebody brought, or null. */
  document: string | null
  answers: readonly AnsweredQuestion[]
  /** Of the project, in which amounts without a currency are read; absent for US dollars. */
  currency?: Currency
  repair: Repair | null
}

/** A request for the brief that follows from a decision to narrow or to pivot. */
export interface RevisionRequest {
  brief: Brief
  decision: 'narrow' | 'pivot'
  /** The founder's words with the decision. */
  instruction: string
  repair: Repair | null
}

/** A request for how feedback is read, before anything is written. */
export interface FeedbackRequest {
  brief: Brief
  /** The plan that the founder sees. */
  previous: PreviousPlan
  feedback: string
  /** The day that a date in the feedback is counted from, as an ISO date. */
  today: string
  /** Of the project, in which amounts without a currency are read; absent for US dollars. */
  currency?: Currency
  repair: Repair | null
}

/** A request for questions or for a brief whose cost is forecast. */
export type WritingToForecast =
  | ({ kind: 'propose_questions' } & Omit<QuestionsRequest, 'repair'>)
  | ({ kind: 'write_brief' } & Omit<WritingRequest, 'repair'>)
  | ({ kind: 'revise_brief' } & Omit<RevisionRequest, 'repair'>)

/** Work that core has found in the drafts of Deep Research, and its size in each draft. */
export interface ComparedItem {
  id: WorkItemId
  /** In the order of `Viewpoint`; null for a draft without this work. */
  drafts: readonly (Pick<WorkItem, 'title' | 'hours' | 'flags'> | null)[]
}

/** A request to compare the independent drafts of Deep Research. */
export interface ExaminationRequest {
  brief: Brief
  /** What each draft proposes, in the order of `Viewpoint`. */
  drafts: readonly { viewpoint: Viewpoint; options: readonly OptionDraft[] }[]
  items: readonly ComparedItem[]
  /** The brief's assumptions that have to be examined. */
  assumptions: readonly string[]
  repair: Repair | null
}

/** Tokens of one call to a language model. */
export interface TokenUsage {
  inputTokens: number
  outputTokens: number
}

/** Receives progress while a Runner writes. A Runner without progress never calls it. */
export interface RunnerObserver {
  /**
   * The answer so far; each call has more of it than the one before. It is trusted no more than the answer itself, and
   * its last part may be cut anywhere, even in the middle of a word.
   */
  partial(answer: unknown): void
  /** Once per call to a model whose usage is known, however the call ended. */
  usage(usage: TokenUsage): void
}

/**
 * Reads and writes for the founder: a language model, the offline planner, or a fake for tests. A Runner stores nothing.
 *
 * Each ability returns `unknown` on purpose: nothing that a Runner returns is trusted before the schema has accepted it.
 * Each throws a RunnerFailure when the model behind it fails, and the signal's reason soon after `signal` aborts.
 */
export interface Runner {
  readonly name: string
  /** The language model behind it, or null. */
  readonly model: string | null
  /** The version of its prompts; absent from a Runner without prompts. */
  readonly promptVersion?: number

  /**
   * The cost forecast of a whole draft, its repair included, computed without a call. Absent from a Runner that spends no
   * tokens.
   */
  forecastCost?(request: Omit<DraftRequest, 'repair'>): CostForecast

  /** As `forecastCost`, for questions and briefs. */
  forecastWriting?(request: WritingToForecast): CostForecast

  /** As `forecastCost`, for Deep Research: a draft from every viewpoint, and their examination. */
  forecastResearch?(request: Omit<DraftRequest, 'repair'>): CostForecast

  /** Returns what should be a `Draft`. */
  draft(request: DraftRequest, signal: AbortSignal, observer?: RunnerObserver): Promise<unknown>

  /**
   * Returns what should be `ProposedQuestions`. Their ids are new, and the work items that they name exist. Core decides
   * which question is asked next.
   */
  proposeQuestions(request: QuestionsRequest, signal: AbortSignal, observer?: RunnerObserver): Promise<unknown>

  /**
   * Returns what should be a `WrittenBrief`. It says what the document and the answers say, word for word; `sources` names
   * where each sentence comes from, and marks as the Runner's own what it adds. Core checks the quotations.
   */
  writeBrief(request: WritingRequest, signal: AbortSignal, observer?: RunnerObserver): Promise<unknown>

  /** Returns what should be a `WrittenBrief`: the brief after the decision, with sources as in `writeBrief`. */
  reviseBrief(request: RevisionRequest, signal: AbortSignal, observer?: RunnerObserver): Promise<unknown>

  /**
   * Returns what should be an `Examination` of drafts that were written independently of each other. Absent from a Runner
   * that would write the same draft again: it has nothing to research.
   */
  examine?(request: ExaminationRequest, signal: AbortSignal, observer?: RunnerObserver): Promise<unknown>

  /**
   * Returns what should be a `FeedbackReading`: how each point of the feedback is read, without a call to a model. Absent
   * from a Runner that reads with its model: the offline planner reads for it.
   */
  readFeedback?(request: FeedbackRequest, signal: AbortSignal): Promise<unknown>
}
