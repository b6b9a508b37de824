import type { ProjectId, Run, RunId } from '@plangate/core/schemas'
import { useEffect, useRef } from 'react'
import { trpc } from '../../../shared/api/trpc.ts'
import { useRefreshPlans } from './use-write-plan.ts'

/** How late the end of a run shows where nothing else tells it. */
const LOOK_EVERY_MS = 5_000

/** On every page of a project: what came of a run shows as soon as the list of runs says that it is over. */
export function useEndOfRun(projectId: ProjectId): void {
  const refresh = useRefreshPlans(projectId)
  const refetchInterval = ({ state }: { state: { data: Run[] | undefined } }) =>
    state.data?.[0]?.endedAt === null ? LOOK_EVERY_MS : false
  const newest = trpc.runs.list.useQuery({ projectId }, { refetchInterval }).data?.[0]
  const wasActive = useRef<RunId | null>(null)
  useEffect(() => {
    if (newest === undefined) return
    if (newest.endedAt !== null && newest.id === wasActive.current) void refresh()
    wasActive.current = newest.endedAt === null ? newest.id : null
  }, [newest, refresh])
}
