import { Decision } from '@plangate/core/schemas'
import { z } from 'zod'

/** The decision that is about to be taken, as the address says it; none when left out or ill-formed. */
export const GateSearch = z.object({ decision: Decision.optional().catch(undefined) })
export type GateSearch = z.infer<typeof GateSearch>

/** What a page hands to the open gate: the address, the way to change it, and the way to leave undecided. */
export interface GateAddress {
  search: GateSearch
  onSearch: (search: GateSearch) => void
  onLater: () => void
}
