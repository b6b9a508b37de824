import type { PlanSet } from '@plangate/core/schemas'

/**
 * What changed before the plan set was there did so while it was being written.
 *
 * @param changedAt an ISO moment, after the plan set was asked for
 */
export function sinceWhen({ createdAt }: Pick<PlanSet, 'createdAt'>, changedAt: string): string {
  return Date.parse(changedAt) < Date.parse(createdAt) ? 'while this was being written' : 'since this was written'
}
