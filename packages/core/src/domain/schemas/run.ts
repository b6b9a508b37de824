import { z } from 'zod'
import { Brief } from './brief.ts'
import { Draft } from './draft.ts'
import { MoneyRange } from './estimate.ts'
import { ConfirmedReading } from './feedback-reading.ts'
import { ContentHash, GateId, PlanSetId, ProjectId, RunId, Timestamp, UserId, Version } from './ids.ts'
import { maxDocumentLength } from './intake.ts'
import { PinnedOptionIds, RunnerIdentity } from './plan-set.ts'
import { AnsweredQuestion, maxAnswers, ProposedQuestion } from './question.ts'
import { Examination, Viewpoint } from './research.ts'
import { RunnerFailedKind } from './runner-failed-kind.ts'
import { requiredWords, text } from './text.ts'
import { WrittenBrief } from './written-brief.ts'

/** The kinds of runs that write a plan set. */
export const PlanRunKind = z.enum(['generate', 'regenerate', 'deep_research'])
export type PlanRunKind = z.infer<typeof PlanRunKind>

/** The kind of a run decides what it rests on and what it leaves behind. */
export const RunKind = z.enum([...PlanRunKind.options, 'propose_questions', 'write_brief', 'revise_brief'])
export type RunKind = z.infer<typeof RunKind>

/** A run that leaves a plan set behind. */
export const PlanRunRequest = z.strictObject({
  kind: PlanRunKind,
  briefVersion: Version,
  gateId: GateId,
  /** Of the project's assumptions; absent when none were saved, and the defaults are used. */
  assumptionsVersion: Version.exactOptional(),
  /**
   * On regeneration: the plan set that the feedback is about, the feedback, and the options to keep, in the order of the
   * plan set; left out when there are none.
   */
  previous: z
    .strictObject({
      planSetId: PlanSetId,
      feedback: requiredWords,
      pinnedOptionIds: PinnedOptionIds.min(1).exactOptional(),
      /** Only where the founder confirmed one. */
      reading: ConfirmedReading.exactOptional(),
    })
    .nullable(),
})
export type PlanRunRequest = z.infer<typeof PlanRunRequest>

/** The version of the brief that a run starts from; 0 when there is none. */
const baseVersion = z.int().min(0).max(1_000_000)

/** A run that leaves questions behind. */
export const QuestionsRunRequest = z.strictObject({
  kind: z.literal('propose_questions'),
  briefVersion: baseVersion,
  /** The plan set whose work items the questions are about; null for those that the offline planner drafts. */
  planSetId: PlanSetId.nullable(),
  /** Of the run's input. */
  inputHash: ContentHash,
})
export type QuestionsRunRequest = z.infer<typeof QuestionsRunRequest>

/** A run that leaves a brief behind, which it wrote from a document or from answers. */
export const WritingRunRequest = z.strictObject({
  kind: z.literal('write_brief'),
  briefVersion: baseVersion,
  /** Of the run's input. */
  inputHash: ContentHash,
})
export type WritingRunRequest = z.infer<typeof WritingRunRequest>

/** A run that leaves a revised brief behind, after a gate that was decided as narrow or pivot. */
export const RevisionRunRequest = z.strictObject({
  kind: z.literal('revise_brief'),
  briefVersion: Version,
  gateId: GateId,
})
export type RevisionRunRequest = z.infer<typeof RevisionRunRequest>

/** What a run is asked to do. While a run is active, an equal request joins it instead of starting another. */
export const RunRequest = z.discriminatedUnion('kind', [
  PlanRunRequest,
  QuestionsRunRequest,
  WritingRunRequest,
  RevisionRunRequest,
])
export type RunRequest = z.infer<typeof RunRequest>

/** The words that a run reads and that are stored nowhere else. They are never part of an answer. */
export const RunInput = z.strictObject({
  /** The brief so far, where it is not the stored version. */
  brief: Brief.exactOptional(),
  document: text(maxDocumentLength).nullable(),
  answers: z.array(AnsweredQuestion).max(maxAnswers),
})
export type RunInput = z.infer<typeof RunInput>

/** What a run that writes no plan set leaves behind. */
export const RunResult = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('questions'),
    questions: z.array(ProposedQuestion),
    /** The draft whose work items the questions name; null for those of the plan set in the request. */
    draft: Draft.nullable(),
  }),
  z.strictObject({ kind: z.literal('brief'), written: WrittenBrief }),
])
export type RunResult = z.infer<typeof RunResult>

/** Queued, running and retrying runs are active; the others have ended and no longer change. */
export const RunStatus = z.enum(['queued', 'running', 'retrying', 'succeeded', 'failed', 'canceled'])
export type RunStatus = z.infer<typeof RunStatus>

const nothing = z.null()
const FieldIssue = z.strictObject({ path: z.string(), message: z.string() })

/** Why a run failed, as the refusal that its callers get. */
export const RunRefusal = z.discriminatedUnion('reason', [
  z.strictObject({
    reason: z.literal('RUNNER_OUTPUT_INVALID'),
    details: z.strictObject({ issues: z.array(FieldIssue) }),
  }),
  z.strictObject({
    reason: z.literal('RUNNER_FAILED'),
    /**
     * Null for runs that ended before kinds were stored. During an upgrade, a process of a newer version may have stored
     * a kind that this one does not know.
     */
    details: z.strictObject({ kind: RunnerFailedKind.catch('unexpected') }).nullable(),
  }),
  z.strictObject({
    reason: z.literal('RUNNER_OVERLOADED'),
    details: z.strictObject({ retryAfterSeconds: z.number() }),
  }),
  z.strictObject({ reason: z.literal('RUNNER_TIMEOUT'), details: z.strictObject({ afterSeconds: z.number() }) }),
  z.strictObject({ reason: z.literal('INTERNAL'), details: nothing }),
])
export type RunRefusal = z.infer<typeof RunRefusal>

/** Tokens of all calls that a run made to a language model. */
export const RunUsage = z.strictObject({ inputTokens: z.int().min(0), outputTokens: z.int().min(0) })
export type RunUsage = z.infer<typeof RunUsage>

/**
 * Accepted answers that a run of Deep Research keeps while it goes on, so that a later attempt does not pay for them
 * again.
 */
export const KeptAnswers = z.strictObject({
  drafts: z.partialRecord(Viewpoint, Draft),
  examination: Examination.nullable(),
})
export type KeptAnswers = z.infer<typeof KeptAnswers>

const TokenRange = z.strictObject({ low: z.int().min(0), high: z.int().min(0) })

/** Tokens and USD that a plan set is likely to take. */
export const CostForecast = z.strictObject({
  tokens: z.strictObject({ input: TokenRange, output: TokenRange }),
  /** USD; null when the price of the model is not set. */
  cost: MoneyRange.nullable(),
  /**
   * The largest number of searches of the web. The figures above leave out what the provider charges for them, and the
   * tokens of what they find. Absent when nothing is searched.
   */
  webSearches: z.int().min(1).exactOptional(),
})
export type CostForecast = z.infer<typeof CostForecast>

/** What is known about a run before it is requested. */
export const RunOutlook = z.strictObject({
  /** The Runner that would write. */
  runner: RunnerIdentity,
  /** Null for a Runner that spends no tokens. */
  forecast: CostForecast.nullable(),
})
export type RunOutlook = z.infer<typeof RunOutlook>

/** The durable work of a Runner, from the request to its end, in any process. */
export const Run = z.strictObject({
  id: RunId,
  projectId: ProjectId,
  request: RunRequest,
  status: RunStatus,
  /** The number of attempts started, without those that were handed over. */
  attempts: z.int().min(0),
  /** Null before the first attempt. */
  runner: RunnerIdentity.nullable(),
  /** The version of the prompt of the latest attempt; null for a Runner without prompts. */
  promptVersion: z.int().min(1).nullable(),
  /** Null when the Runner reported no tokens. */
  usage: RunUsage.nullable(),
  /** The plan set that it wrote, once it has succeeded; always null for a run that writes none. */
  planSetId: PlanSetId.nullable(),
  /** What it left behind instead of a plan set. Lists of runs leave it out, because it can be long. */
  result: RunResult.exactOptional(),
  /** Set once it has failed. */
  refusal: RunRefusal.nullable(),
  createdAt: Timestamp,
  createdBy: UserId,
  startedAt: Timestamp.nullable(),
  endedAt: Timestamp.nullable(),
  /** When it is given up. */
  deadlineAt: Timestamp,
})
export type Run = z.infer<typeof Run>

/** A run that writes a plan set. */
export type PlanRun = Run & { request: PlanRunRequest }

/** Whether a run writes a plan set. */
export function isPlanRun(run: Run): run is PlanRun {
  return PlanRunKind.safeParse(run.request.kind).success
}
