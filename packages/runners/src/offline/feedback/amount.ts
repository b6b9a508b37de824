import type { Currency, FeedbackIntent } from '@plangate/core/schemas'

/** What an amount means. */
export type AmountIntent = Extract<
  FeedbackIntent,
  { kind: 'budget' | 'weeks' | 'raise' | 'team' | 'hours_per_week' | 'options' }
>

/** What an amount in a text means, or what has to be asked about it. */
export type Amount =
  | { readonly intent: AmountIntent }
  | { readonly question: string; readonly choices: readonly AmountIntent[] }

/** What amounts are read with. */
export interface AmountContext {
  /** The day that dates count from; null when the caller has no clock. */
  readonly today: Date | null
  /** What the project counts in. */
  readonly currency: Currency
}
