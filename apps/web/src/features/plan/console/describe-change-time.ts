import type { PlanSet } from '@plangate/core/schemas'

/**
 * Returns whether the change happened while the plan set was being written or after that, as an adverbial clause.
 *
 * @param changedAt an ISO moment, after the plan set was asked for
 */
export function describeChangeTime({ createdAt }: Pick<PlanSet, 'createdAt'>, changedAt: string): string {
  return Date.parse(changedAt) < Date.parse(createdAt) ? 'while this was being written' : 'since this was written'
}
