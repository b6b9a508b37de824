import { Version } from '@plangate/core/schemas'
import { z } from 'zod'

/** What lies over the form, as the address says it; nothing when left out or ill-formed. */
export const BriefSearch = z.object({
  /** A kept version to look at. */
  version: Version.optional().catch(undefined),
  /** How to look at it: as it was, and not what is different now. */
  view: z.enum(['words']).optional().catch(undefined),
})
export type BriefSearch = z.infer<typeof BriefSearch>

/** The part of the address that a page hands to what it shows, and the way to change it. */
export interface BriefAddress {
  search: BriefSearch
  onSearch: (search: BriefSearch) => void
}
