import type { FeedbackIntent } from '@plangate/core/schemas'

/** One thing that a clause says. */
export interface ClausePoint {
  readonly intent: FeedbackIntent
  /** Other readings to choose from, the likeliest first. */
  readonly choices: readonly FeedbackIntent[]
  /** What it is about was said before: "take it away". */
  readonly isPronoun: boolean
}
