import type { ProjectListing, ProjectOverview, ProjectSort } from '@plangate/core/schemas'
import { keepPreviousData } from '@tanstack/react-query'
import { cursorAfter, type PagedQuery, readPages } from '../../shared/api/pages.ts'
import { trpc } from '../../shared/api/trpc.ts'
import type { ProjectStateFilter } from './project-filters.ts'

/** The projects that are loaded, and how to load older ones. */
export interface LoadedProjects {
  projects: ProjectOverview[]
  query: PagedQuery<ProjectOverview>
}

const projectsPerPage = 25

/** How often a list is fetched again while a plan is being written. */
const refetchMillisWhileWriting = 2_000

interface ProjectsToFind {
  words: string | undefined
  /** Which projects; with one of these, no parked ones. */
  show: ProjectStateFilter | undefined
  sort: ProjectSort
}

/** Fetches the projects that match, the parked ones apart, and how many there are in all: in one request. */
export function useProjectLists({ words, show, sort }: ProjectsToFind) {
  const counts = trpc.projects.counts.useQuery()
  const matching = { sort, withFigures: true as const, ...(words !== undefined && { words }) }
  const active = useProjects({ ...matching, ...toFilter(show) })
  const parked = useProjects({ ...matching, status: 'parked', archived: false }, show === undefined)
  const [activePages, parkedPages] = [readPages(active), readPages(parked)]
  const queries = show === undefined ? [counts, activePages, parkedPages] : [counts, activePages]
  const isLoaded = queries.every(({ data }) => data !== undefined)
  return {
    data:
      isLoaded && counts.data && activePages.data
        ? {
            counts: counts.data,
            active: { projects: activePages.data, query: active },
            parked: { projects: show === undefined ? (parkedPages.data ?? []) : [], query: parked },
          }
        : undefined,
    error: queries.find(({ error }) => error !== null)?.error ?? null,
    refetch: () => queries.map(({ refetch }) => refetch()),
  }
}

function toFilter(show: ProjectStateFilter | undefined): ProjectListing {
  if (show === 'archived') return { archived: true }
  return { status: 'active', archived: false, ...(show && { state: show }) }
}

/** What was found before stays until the next answer. */
function useProjects(listing: ProjectListing, enabled = true) {
  return trpc.projects.overview.useInfiniteQuery(
    { ...listing, limit: projectsPerPage },
    {
      enabled,
      placeholderData: keepPreviousData,
      getNextPageParam: cursorAfter(({ project }) => project.id, projectsPerPage),
      refetchInterval: ({ state }) =>
        state.data?.pages.flat().some(({ activeRun }) => activeRun !== null) ? refetchMillisWhileWriting : false,
    },
  )
}
