import { isPlanRun, type ProjectId, type Run, type RunId } from '@plangate/core/schemas'
import { useEffect, useRef } from 'react'
import { trpc } from '../../../shared/api/trpc.ts'
import { useRefreshPlans } from './use-refresh-plans.ts'

/** Maximum delay until the end of a run shows. */
const pollIntervalMs = 5_000

/** Polls the runs of a project while one is active, and refreshes plans when it ends. Used on every project page. */
export function useEndOfRun(projectId: ProjectId): void {
  const refresh = useRefreshPlans(projectId)
  const refetchInterval = ({ state }: { state: { data: Run[] | undefined } }) =>
    state.data?.find(isPlanRun)?.endedAt === null ? pollIntervalMs : false
  const newest = trpc.runs.list.useQuery({ projectId }, { refetchInterval }).data?.find(isPlanRun)
  const wasActive = useRef<RunId | null>(null)
  useEffect(() => {
    if (newest === undefined) return
    if (newest.endedAt !== null && newest.id === wasActive.current) void refresh()
    wasActive.current = newest.endedAt === null ? newest.id : null
  }, [newest, refresh])
}
