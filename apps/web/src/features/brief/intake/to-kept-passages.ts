import { KeptPassages, type Passage } from '@plangate/core/schemas'

/** What briefs.save takes beside a brief. Without passages, or with more than can be kept, that is nothing. */
export function toKeptPassages(passages: readonly Passage[]): { passages?: Passage[] } {
  const kept = KeptPassages.safeParse(passages)
  return kept.success ? { passages: kept.data } : {}
}
