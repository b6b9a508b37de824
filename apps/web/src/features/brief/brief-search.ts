import type { RunId } from '@plangate/core/schemas'
import { oneOf, readId, readSearch, readVersion } from '../../shared/search/read-search.ts'

/** The search parameters of the brief page: what is shown over the form. Invalid values count as missing. */
export interface BriefSearch {
  /** A saved version to show. */
  version?: number | undefined
  /** words: show its full text instead of its differences to the current version. */
  view?: 'words' | undefined
  /** A run that sorts the document of the first screen: what it makes of it can fill the form. */
  sort?: RunId | undefined
}

export const readBriefSearch: (search: Record<string, unknown>) => BriefSearch = readSearch<BriefSearch>({
  version: readVersion,
  view: oneOf(['words']),
  sort: readId<RunId>,
})

/** The search parameters that the brief page passes down, and how to change them. */
export interface BriefSearchProps {
  search: BriefSearch
  onSearch: (search: BriefSearch) => void
}
