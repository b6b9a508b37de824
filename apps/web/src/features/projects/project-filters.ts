import { oneOf, readSearch, wordsUpTo } from '../../shared/search/read-search.ts'

/** Which projects to show: active ones, by the state of their steps, or those in the archive. */
export const projectStateFilters = ['attention', 'working', 'buildable', 'archived'] as const
export type ProjectStateFilter = (typeof projectStateFilters)[number]

/** How to sort them. Without one: the one that was worked on last comes first. */
export const projectSorts = ['created', 'name'] as const
export type ProjectSortChoice = (typeof projectSorts)[number]

/** The search parameters of the projects page. Invalid values count as missing; without any, all projects show. */
export interface ProjectSearch {
  /** Words in the name or the description. */
  q?: string | undefined
  show?: ProjectStateFilter | undefined
  sort?: ProjectSortChoice | undefined
}

export const readStateFilter = oneOf(projectStateFilters)

export const readSort = oneOf(projectSorts)

export const readProjectSearch: (search: Record<string, unknown>) => ProjectSearch = readSearch<ProjectSearch>({
  q: wordsUpTo(200),
  show: readStateFilter,
  sort: readSort,
})
