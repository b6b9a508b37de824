import { z } from 'zod'
import { MoneyRange } from './estimate.ts'
import { GateId, PlanSetId, ProjectId, RunId, Timestamp, UserId, Version } from './ids.ts'
import { PinnedOptionIds, RunnerIdentity } from './plan-set.ts'
import { RunnerFailedKind } from './runner-failed-kind.ts'
import { requiredWords } from './text.ts'

export const RunKind = z.enum(['generate', 'regenerate'])
export type RunKind = z.infer<typeof RunKind>

/** What a run is asked to do. While a run is active, an equal request joins it instead of starting another. */
export const RunRequest = z.strictObject({
  kind: RunKind,
  briefVersion: Version,
  gateId: GateId,
  /**
   * On regeneration: the plan set that the feedback is about, the feedback, and the options to keep, in the order of the
   * plan set; left out when there are none.
   */
  previous: z
    .strictObject({
      planSetId: PlanSetId,
      feedback: requiredWords,
      pinnedOptionIds: PinnedOptionIds.min(1).exactOptional(),
    })
    .nullable(),
})
export type RunRequest = z.infer<typeof RunRequest>

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

const TokenRange = z.strictObject({ low: z.int().min(0), high: z.int().min(0) })

/** Tokens and USD that a plan set is likely to take. */
export const CostForecast = z.strictObject({
  tokens: z.strictObject({ input: TokenRange, output: TokenRange }),
  /** USD; null when the price of the model is not set. */
  cost: MoneyRange.nullable(),
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

/** The durable work that writes one plan set, from the request to its end, in any process. */
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
  /** The plan set that it wrote, once it has succeeded. */
  planSetId: PlanSetId.nullable(),
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
