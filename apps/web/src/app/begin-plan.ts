import type { ProjectId } from '@plangate/core/schemas'
import type { AppRouter } from '@plangate/server'
import type { createTRPCQueryUtils } from '@trpc/react-query'
import { beginWorker } from '../shared/simulation/begin-worker.ts'

/** The calls of the API, outside of components. */
export type ApiQueries = ReturnType<typeof createTRPCQueryUtils<AppRouter>>

/**
 * Sends all calls of a plan's page that its address determines, and loads its worker, while its code is loading. Where
 * nobody has to sign in, the server has had the browser send the same calls even before (`preload-calls.ts`), and these
 * get the answers: the lists must be the same, in the same order.
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
  beginFonts()
}

/**
 * The line is free while the scripts run, but not before: a slow one takes half a second for the fonts. Text that is shown
 * before its font has other line breaks, and moves. Without a font, another stands in.
 */
function beginFonts(): void {
  for (const name of ['IBM Plex Sans Variable', 'Bricolage Grotesque Variable'])
    document.fonts.load(`1em "${name}"`).catch(() => undefined)
}
