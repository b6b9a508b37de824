import { readSearch, readVersion } from '../../../shared/search/read-search.ts'

/** The search parameters of the page on which a plan is edited. */
export interface EditSearch {
  /** The plan set to edit. Default: the current one. */
  version?: number | undefined
}

export const readEditSearch: (search: Record<string, unknown>) => EditSearch = readSearch<EditSearch>({
  version: readVersion,
})
