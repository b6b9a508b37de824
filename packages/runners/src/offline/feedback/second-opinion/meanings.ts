import type { FeedbackIntent } from '@plangate/core/schemas'

/** The meanings that the model distinguishes. Of amounts and bounds it knows only that there is one. */
export const meanings = [
  'add',
  'budget',
  'condition',
  'done',
  'drop',
  'hours',
  'hours_per_week',
  'keep',
  'later',
  'lighter',
  'more_people',
  'options',
  'question',
  'raise',
  'remark',
  'replace',
  'team',
  'weeks',
] as const
export type Meaning = (typeof meanings)[number]

/** The meaning of an intent; null for what is asked or was not understood. */
export function meaningOf({ kind }: FeedbackIntent): Meaning | null {
  switch (kind) {
    case 'swap':
      return 'replace'
    case 'ask':
    case 'not_understood':
      return null
    default:
      return kind
  }
}
