import { Decision } from '@plangate/core/schemas'
import { z } from 'zod'

/** The search parameters of the direction page: the decision about to be taken. Invalid values count as missing. */
export const GateSearch = z.object({ decision: Decision.optional().catch(undefined) })
export type GateSearch = z.infer<typeof GateSearch>

/** What the page passes to the open gate: its search parameters, and how to change them or leave undecided. */
export interface GateSearchProps {
  search: GateSearch
  onSearch: (search: GateSearch) => void
  onLater: () => void
}
