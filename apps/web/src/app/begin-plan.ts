import type { ProjectId } from '@plangate/core/schemas'
import type { AppRouter } from '@plangate/server'
import type { createTRPCQueryUtils } from '@trpc/react-query'
import { beginWorker } from '../shared/simulation/begin-worker.ts'

/** The calls of the API, outside of components. */
export type ApiQueries = ReturnType<typeof createTRPCQueryUtils<AppRouter>>

/**
 * Sends all calls of a plan's page that its address determines, and loads its worker, while its code is loading.
 *
 * @param version the one that the address names
 */
export function beginPlan(api: ApiQueries, projectId: ProjectId, version: number | undefined): void {
  const { projects, briefs, gates, plans, builds, runs, assumptions } = api
  const input = { projectId }
  const queries = [
    plans.get,
    briefs.get,
    briefs.history,
    projects.get,
    projects.weights,
    gates.current,
    plans.selected,
    builds.permits,
    runs.list,
    assumptions.get,
  ]
  if (version !== undefined) void plans.version.prefetch({ projectId, version })
  for (const query of queries) void query.prefetch(input)
  beginWorker()
}
