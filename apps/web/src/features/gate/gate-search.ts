import type { Decision } from '@plangate/core/schemas'
import { decisionNames } from '../../shared/format/decision-names.ts'
import { readSearch } from '../../shared/search/read-search.ts'

/** The search parameters of the direction page: the decision about to be taken. Invalid values count as missing. */
export interface GateSearch {
  decision?: Decision | undefined
}

export const readGateSearch: (search: Record<string, unknown>) => GateSearch = readSearch<GateSearch>({
  decision: (value) => (isDecision(value) ? value : undefined),
})

function isDecision(value: unknown): value is Decision {
  return typeof value === 'string' && Object.hasOwn(decisionNames, value)
}

/** What the page passes on: its search parameters, and how to change them. */
export interface GateSearchProps {
  search: GateSearch
  onSearch: (search: GateSearch) => void
}
