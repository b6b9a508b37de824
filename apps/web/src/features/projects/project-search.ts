import { oneOf, readSearch, wordsUpTo } from '../../shared/search/read-search.ts'

/** Which active projects to show, by the state of their steps. */
export const projectStateFilters = ['attention', 'working', 'buildable'] as const
export type ProjectStateFilter = (typeof projectStateFilters)[number]

/** The search parameters of the projects page. Invalid values count as missing; without any, all projects show. */
export interface ProjectSearch {
  /** Words in the name or the description. */
  q?: string | undefined
  show?: ProjectStateFilter | undefined
}

export const readStateFilter = oneOf(projectStateFilters)

export const readProjectSearch: (search: Record<string, unknown>) => ProjectSearch = readSearch<ProjectSearch>({
  q: wordsUpTo(200),
  show: readStateFilter,
})
