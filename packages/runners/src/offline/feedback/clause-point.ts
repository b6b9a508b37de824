import type { FeedbackIntent } from '@plangate/core/schemas'

/** One thing that a clause says. */
export interface ClausePoint {
  readonly intent: FeedbackIntent
  /** Other readings to choose from, the likeliest first. */
  readonly choices: readonly FeedbackIntent[]
  /** The words of an amount; null for the whole clause. */
  readonly words: string | null
  /** What it is about was said before: "take it away". */
  readonly isPronoun: boolean
}
