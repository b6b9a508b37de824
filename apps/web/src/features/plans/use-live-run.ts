import type { NumberedRunEvent, ProjectId, Run, RunEvent, RunId } from '@plangate/core/schemas'
import { skipToken } from '@tanstack/react-query'
import { useEffect, useReducer, useRef } from 'react'
import { trpc } from '../../shared/api/trpc.ts'
import { followRun, type LiveRun } from './live-run.ts'
import {
  announceVersion,
  useForgetFailedCalls,
  usePlanCall,
  useRefreshPlans,
  useRefreshSource,
} from './use-plan-writing.ts'

/** How soon a run that was started elsewhere shows, and how late its end when the stream cannot be had. */
const LOOK_EVERY_MS = 5_000

/** What other queries answer differently after. */
const standingChangedBy: ReadonlySet<RunEvent['type']> = new Set(['queued', 'done', 'failed', 'canceled'])

export interface PlanWriting {
  /** The run that is active, wherever it was started; its id is null until the server has told it. */
  active: { runId: RunId | null; live: LiveRun | null } | null
  /** The run that was asked for last. */
  newest: Run | null
  /** The run whose events were seen last on this page. */
  seen: LiveRun | null
}

/** Follows the runs of a project. Only while one is active is there a stream: a browser has few connections to share. */
export function useLiveRun(projectId: ProjectId): PlanWriting {
  const { isPending } = usePlanCall(projectId)
  const runs = trpc.runs.list.useQuery({ projectId }, { refetchInterval: LOOK_EVERY_MS })
  const newest = runs.data?.[0] ?? null
  const running = newest?.endedAt === null ? newest : null
  const [seen, follow] = useReducer(followRun, null)
  const noteEnd = useEndOfRun(projectId, newest)
  trpc.plans.watch.useSubscription(isPending || running ? { projectId } : skipToken, {
    onData: ({ data }) => {
      follow(data)
      noteEnd(data)
    },
  })
  if (!isPending && !running) return { active: null, newest, seen }
  // What was seen of a run that the list does not know yet is newer than the list.
  const isOld = seen !== null && seen.runId !== running?.id && runs.data?.some(({ id }) => id === seen.runId)
  const live = isOld ? null : seen
  return { active: { runId: live?.runId ?? running?.id ?? null, live }, newest, seen }
}

/** Shows what came of a run: at its last event, or once the list of runs says that it is over. */
function useEndOfRun(projectId: ProjectId, newest: Run | null): (event: NumberedRunEvent) => void {
  const refresh = useRefreshPlans(projectId)
  const refreshSource = useRefreshSource(projectId)
  const forgetFailedCalls = useForgetFailedCalls(projectId)
  const wasActive = useRef<RunId | null>(null)
  useEffect(() => {
    if (newest === null) return
    if (newest.endedAt !== null && newest.id === wasActive.current) void refresh()
    wasActive.current = newest.endedAt === null ? newest.id : null
  }, [newest, refresh])
  return ({ event }) => {
    if (event.type === 'done') {
      announceVersion(event.version)
      forgetFailedCalls()
      if (event.outdated.length > 0) void refreshSource()
    }
    if (standingChangedBy.has(event.type)) void refresh()
  }
}
