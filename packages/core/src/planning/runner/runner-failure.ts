import type { RunnerFailedKind } from '../../domain/schemas/index.ts'

/** What can go wrong between a Runner and the model behind it. */
export type RunnerFailureKind =
  | Exclude<RunnerFailedKind, 'interrupted' | 'unexpected'>
  /** The model's server is overloaded. */
  | 'overloaded'
  /** We sent too many requests. */
  | 'rate_limited'
  | 'timeout'

const sentences: Record<RunnerFailureKind, string> = {
  overloaded: 'The model is overloaded.',
  rate_limited: 'The model received too many requests.',
  server: 'The model failed on its side.',
  connection: 'The connection to the model failed.',
  timeout: 'The model did not answer in time.',
  unauthorized: 'The model does not accept the key.',
  out_of_credit: 'The account with the model provider has no credit left.',
  rejected: 'The model does not accept the request.',
  too_large: "The model's answer is too large.",
  cut_off: "The model's answer was cut off at its token limit.",
  refused: 'The model declines to answer.',
  indiscreet: "The model's answer repeats its instructions or its key.",
  unreadable: "The answer does not follow the model's protocol.",
}

const retryable: ReadonlySet<RunnerFailureKind> = new Set([
  'overloaded',
  'rate_limited',
  'server',
  'connection',
  'timeout',
])

export interface RunnerFailureOptions {
  /** How long the model's server asks callers to wait. */
  retryAfterSeconds?: number | null
  /** A status or an error code, for the log. Never words of a brief, a prompt, an answer or a server. */
  detail?: string
}

/**
 * A Runner's model failed; `isRetryable` and `retryAfterSeconds` say whether and when to retry. It has no cause on
 * purpose: errors of libraries contain the prompt and the key, and this error is logged.
 */
export class RunnerFailure extends Error {
  override readonly name = 'RunnerFailure'
  readonly kind: RunnerFailureKind
  /** Whether the same request may succeed later. */
  readonly isRetryable: boolean
  readonly retryAfterSeconds: number | null

  constructor(kind: RunnerFailureKind, { retryAfterSeconds = null, detail }: RunnerFailureOptions = {}) {
    super(detail === undefined ? sentences[kind] : `${sentences[kind]} (${detail})`)
    this.kind = kind
    this.isRetryable = retryable.has(kind)
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** The failure that `error` is, or that caused it; null when there is none. */
export function findRunnerFailure(error: unknown): RunnerFailure | null {
  const seen = new Set<unknown>()
  let current = error
  while (current instanceof Error && !seen.has(current)) {
    if (current instanceof RunnerFailure) return current
    seen.add(current)
    current = current.cause
  }
  return null
}
