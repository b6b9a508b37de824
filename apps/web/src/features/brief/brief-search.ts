import { RunId, Version } from '@plangate/core/schemas'
import { z } from 'zod'

/** The search parameters of the brief page: what is shown over the form. Invalid values count as missing. */
export const BriefSearch = z.object({
  /** A saved version to show. */
  version: Version.optional().catch(undefined),
  /** words: show its full text instead of its differences to the current version. */
  view: z.enum(['words']).optional().catch(undefined),
  /** A run that sorts the document of the first screen: what it makes of it can fill the form. */
  sort: RunId.optional().catch(undefined),
})
export type BriefSearch = z.infer<typeof BriefSearch>

/** The search parameters that the brief page passes down, and how to change them. */
export interface BriefSearchProps {
  search: BriefSearch
  onSearch: (search: BriefSearch) => void
}
