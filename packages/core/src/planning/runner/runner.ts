import type { FieldIssue } from '../../domain/errors/index.ts'
import type { Brief } from '../../domain/schemas/brief.ts'
import type { OptionId } from '../../domain/schemas/ids.ts'
import type { PlanSet } from '../../domain/schemas/plan-set.ts'
import type { CostForecast } from '../../domain/schemas/run.ts'

/** The plan that the feedback is about, as a Runner sees it. It need not have been stored. */
export type PreviousPlan = Pick<PlanSet, 'version' | 'workItems' | 'options' | 'recommendedId' | 'feedback'>

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
}

/** A request to a Runner. */
export interface DraftRequest {
  brief: Brief
  /** Null for a first plan. */
  regeneration: Regeneration | null
  /** The one repair attempt: what the Runner answered, and why the schema refused it. */
  repair: { answer: unknown; issues: FieldIssue[] } | null
}

/** Tokens of one call to a language model. */
export interface TokenUsage {
  inputTokens: number
  outputTokens: number
}

/** Receives progress while a Runner writes. A Runner without progress never calls it. */
export interface DraftObserver {
  /**
   * The answer so far; each call has more of it than the one before. It is trusted no more than the answer itself, and
   * its last part may be cut anywhere, even in the middle of a word.
   */
  partial(answer: unknown): void
  /** Once per call to a model whose usage is known, however the call ended. */
  usage(usage: TokenUsage): void
}

/** Writes plans: a language model, the offline planner, or a fake for tests. A Runner stores nothing. */
export interface Runner {
  readonly name: string
  /** The language model behind it, or null. */
  readonly model: string | null
  /** The version of its prompt; absent from a Runner without prompts. */
  readonly promptVersion?: number

  /**
   * The cost forecast of a whole answer, its repair included, computed without a call. Absent from a Runner that spends no
   * tokens.
   */
  forecastCost?(request: Omit<DraftRequest, 'repair'>): CostForecast

  /**
   * Returns what should be a `Draft`. The type is `unknown` on purpose: nothing that a Runner returns is trusted before the
   * schema has accepted it.
   *
   * @throws {RunnerFailure} when the model behind it fails
   * @throws the signal's reason, soon after `signal` aborts
   */
  draft(request: DraftRequest, signal: AbortSignal, observer?: DraftObserver): Promise<unknown>
}
