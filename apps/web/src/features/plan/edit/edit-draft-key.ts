import { type Currency, currencyOf, type PlanSet } from '@plangate/core/schemas'

/**
 * Names what is edited of a plan set for a version in `currency`. Edits made in another currency stay under their own
 * name: their amounts must not be saved as amounts of this one.
 */
export function editDraftKey(
  { projectId, version, assumptions }: Pick<PlanSet, 'projectId' | 'version' | 'assumptions'>,
  currency: Currency,
): string {
  const key = `plan/${projectId}/${version}`
  return currency === currencyOf(assumptions) ? key : `${key}/${currency}`
}
