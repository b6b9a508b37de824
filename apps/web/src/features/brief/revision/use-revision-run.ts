import type { DecidedGate, Run } from '@plangate/core/schemas'
import { trpc } from '../../../shared/api/trpc.ts'

/** How often a revision that is being written is asked for. */
const pollMillis = 1_000

/** The latest run that proposes a revision after this gate; undefined while loading, null when there is none. */
export function useRevisionRun({ id, projectId }: DecidedGate) {
  const revisionOf = (runs: readonly Run[] | undefined) =>
    runs?.find(({ request }) => request.kind === 'revise_brief' && request.gateId === id)
  const runs = trpc.runs.list.useQuery(
    { projectId },
    { refetchInterval: ({ state }) => (revisionOf(state.data)?.endedAt === null ? pollMillis : false) },
  )
  const latest = runs.data && (revisionOf(runs.data) ?? null)
  return { run: latest, error: runs.error, refetch: runs.refetch }
}
