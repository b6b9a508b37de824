import type { FieldIssue } from '../errors/domain-error.ts'
import type { Brief } from '../schemas/brief.ts'
import type { PlanSet } from '../schemas/plan-set.ts'

/** What a Runner is told of the plan that the founder answers to. It need not have been stored. */
export type PreviousPlan = Pick<PlanSet, 'version' | 'workItems' | 'options' | 'recommendedId' | 'feedback'>

/** What a Runner is asked. */
export interface DraftRequest {
  brief: Brief
  /** On regeneration: what was planned before, and what the founder said to it. */
  regeneration: { previous: PreviousPlan; feedback: string } | null
  /** The one repair attempt: what the Runner answered, and what the schema had against it. */
  repair: { answer: unknown; issues: FieldIssue[] } | null
}

/** Whatever writes plans: a language model, the offline planner, a fake for tests. A Runner stores nothing. */
export interface Runner {
  readonly name: string
  /** The language model behind it, or null. */
  readonly model: string | null

  /**
   * Answers with what should be a `Draft`. The type says `unknown` on purpose: nothing that a Runner returns
   * is believed before the schema has accepted it.
   *
   * @throws {DomainError} RUNNER_FAILED, RUNNER_OVERLOADED or RUNNER_TIMEOUT
   * @throws the signal's reason, soon after `signal` aborts
   */
  draft(request: DraftRequest, signal: AbortSignal): Promise<unknown>
}
