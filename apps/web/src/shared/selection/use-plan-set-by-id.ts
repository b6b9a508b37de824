import type { PlanSet, PlanSetId, ProjectId } from '@plangate/core/schemas'
import { cursorAfter } from '../api/pages.ts'
import { trpc } from '../api/trpc.ts'
import { useInPages } from '../api/use-in-pages.ts'

/** Fetches a plan set by its id. A selection may refer to any version of the plan. */
export function usePlanSetById(projectId: ProjectId, planSetId: PlanSetId) {
  const history = trpc.plans.history.useInfiniteQuery(
    { projectId },
    { getNextPageParam: cursorAfter((head) => head.version) },
  )
  const version = useInPages(history, ({ id }) => id === planSetId)?.version
  const planSet = trpc.plans.version.useQuery({ projectId, version: version ?? 1 }, { enabled: version !== undefined })
  const { error, refetch } = version === undefined ? history : planSet
  // Until the history has the plan set, the query is of version 1, which may be cached.
  const data: PlanSet | undefined = version === undefined ? undefined : planSet.data
  return { data, error, refetch }
}
