import type { FeedbackIntent } from '@plangate/core/schemas'
import type { TargetLimits } from '../options/target-limits.ts'

/** What a team size means for the options. */
export function teamLimits({ engineers, bound }: Extract<FeedbackIntent, { kind: 'team' }>): TargetLimits {
  return bound === 'at_least' ? { leastEngineers: engineers } : { team: { engineers, exactly: bound === 'exactly' } }
}
