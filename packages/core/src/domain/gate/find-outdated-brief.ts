import type { BriefHead } from '../schemas/index.ts'

/** Versions of a brief with different texts. */
export interface OutdatedBrief {
  /** The version that something was priced on. */
  priced: number
  newest: number
}

/**
 * Returns the version that an option was priced on, and the newest one, if their texts differ; null otherwise. Only the
 * hashes count: a newer version with the same text is the same brief. A selection of such an option is stale from the
 * start.
 *
 * @param priced from `briefVersionOf`: a pinned option may have an older brief than its plan set
 * @param briefs all versions; undefined while they are not known
 */
export function findOutdatedBrief(
  priced: number,
  briefs: readonly Pick<BriefHead, 'version' | 'contentHash'>[] | undefined,
): OutdatedBrief | null {
  const newest = briefs?.toSorted((a, b) => b.version - a.version)[0]
  const before = briefs?.find(({ version }) => version === priced)
  if (!newest || !before || newest.contentHash === before.contentHash) return null
  return { priced, newest: newest.version }
}
