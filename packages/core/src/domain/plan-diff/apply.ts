import { applyPatch } from 'rfc6902'
import type { PlanSetContent } from '../schemas/index.ts'
import type { PlanDiff } from './diff.ts'

/**
 * The later version, from the earlier one and the difference: `apply(a, diff(a, b))` is `b`. The earlier one stays as it
 * is.
 *
 * @throws {Error} when the difference is not of this version and cannot be applied
 */
export function apply<Plan extends PlanSetContent>(before: Plan, { patch }: Pick<PlanDiff, 'patch'>): Plan {
  const after = structuredClone(before)
  const failure = applyPatch(after, patch).find((error) => error !== null)
  if (failure) throw new Error('the difference is one of other versions', { cause: failure })
  return after
}
