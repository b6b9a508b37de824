import type { FieldIssue } from '../../domain/errors/refusals.ts'
import type { Brief } from '../../domain/schemas/brief.ts'
import type { OptionId } from '../../domain/schemas/ids.ts'
import type { PlanSet } from '../../domain/schemas/plan-set.ts'
import type { CostForecast } from '../../domain/schemas/run.ts'

export * from './pinned-options.ts'
export * from './runner-failure.ts'

/** What a Runner is told of the plan that the founder answers to. It need not have been stored. */
export type PreviousPlan = Pick<PlanSet, 'version' | 'workItems' | 'options' | 'recommendedId' | 'feedback'>

/** What was planned before, and what the founder said to it. */
export interface Regeneration {
  previous: PreviousPlan
  feedback: string
  /**
   * Options of the previous plan that stay as they are: the Runner writes others beside them. Work that they include is
   * told again where a new option needs it, by the same id. What is taken of the draft is its recommended option, and
   * then one after the other until there are three.
   */
  pinnedOptionIds?: readonly OptionId[]
}

/** What a Runner is asked. */
export interface DraftRequest {
  brief: Brief
  /** Null for a first plan. */
  regeneration: Regeneration | null
  /** The one repair attempt: what the Runner answered, and what the schema had against it. */
  repair: { answer: unknown; issues: FieldIssue[] } | null
}

/** Tokens of one call to a language model. */
export interface TokenUsage {
  inputTokens: number
  outputTokens: number
}

/** Hears what happens while a Runner writes. A Runner that has nothing to tell calls none of it. */
export interface DraftObserver {
  /**
   * The answer so far; each one goes further than the one before. As little believed as the answer itself, and what
   * nothing follows yet may be cut anywhere, in the middle of a word too.
   */
  partial(answer: unknown): void
  /** Once per call to a model whose usage is known, however the call ended. */
  usage(usage: TokenUsage): void
}

/** Whatever writes plans: a language model, the offline planner, a fake for tests. A Runner stores nothing. */
export interface Runner {
  readonly name: string
  /** The language model behind it, or null. */
  readonly model: string | null
  /** Of the words that it asks its model with; left out by a Runner that asks with none. */
  readonly promptVersion?: number

  /**
   * What the whole answer to a request is likely to take, its repair included; asks nobody. Left out by a Runner that
   * spends no tokens.
   */
  forecastCost?(request: Omit<DraftRequest, 'repair'>): CostForecast

  /**
   * Answers with what should be a `Draft`. The type says `unknown` on purpose: nothing that a Runner returns
   * is believed before the schema has accepted it.
   *
   * @throws {RunnerFailure} when the model behind it fails
   * @throws the signal's reason, soon after `signal` aborts
   */
  draft(request: DraftRequest, signal: AbortSignal, observer?: DraftObserver): Promise<unknown>
}
