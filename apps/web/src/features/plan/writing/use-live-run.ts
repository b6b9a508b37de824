import type { NumberedRunEvent, ProjectId, Run, RunEvent, RunId } from '@plangate/core/schemas'
import { skipToken } from '@tanstack/react-query'
import { useEffect, useReducer, useRef } from 'react'
import { type ApiError, trpc } from '../../../shared/api/trpc.ts'
import { followRun, type LiveRun } from './live-run.ts'
import {
  announceVersion,
  useForgetFailedCalls,
  usePlanCall,
  useRefreshPlans,
  useRefreshSource,
} from './use-write-plan.ts'

/** How soon a run that was started elsewhere shows, and how late its end when the stream cannot be had. */
const LOOK_EVERY_MS = 5_000

/** What other queries answer differently after. */
const standingChangedBy: ReadonlySet<RunEvent['type']> = new Set(['queued', 'done', 'failed', 'canceled'])

export interface ActiveRun {
  /** Null until the server has told it. */
  runId: RunId | null
  live: LiveRun | null
  /** Whether nobody tells how it goes on: the server does not answer, or its stream is being connected again. */
  isCutOff: boolean
  /** Why the server could not be asked at last. It is asked again all the time. */
  error: ApiError | null
}

export interface PlanWriting {
  /** The run that is active, wherever it was started. */
  active: ActiveRun | null
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
  const noteChanges = useNoteChanges(projectId)
  const stream = trpc.plans.watch.useSubscription(isPending || running ? { projectId } : skipToken, {
    onData: ({ data }) => {
      follow(data)
      noteChanges(data)
    },
  })
  useReopening(stream, runs.dataUpdatedAt)
  if (!isPending && !running) return { active: null, newest, seen }
  // What was seen of a run that the list does not know yet is newer than the list.
  const isOld = seen !== null && seen.runId !== running?.id && runs.data?.some(({ id }) => id === seen.runId)
  const live = isOld ? null : seen
  const isCutOff = Boolean(runs.error ?? stream.error)
  return { active: { runId: live?.runId ?? running?.id ?? null, live, isCutOff, error: runs.error }, newest, seen }
}

/**
 * A stream that was closed for good, as by a gateway that spoke for the server, is asked for anew: once for each time
 * that the server answered something else.
 *
 * @param answeredAt milliseconds since 1970
 */
function useReopening({ status, reset }: { status: string; reset(): void }, answeredAt: number): void {
  const triedAt = useRef(answeredAt)
  useEffect(() => {
    if (status === 'pending') triedAt.current = answeredAt
    if (status !== 'error' || triedAt.current === answeredAt) return
    triedAt.current = answeredAt
    reset()
  }, [status, reset, answeredAt])
}

/** Shows what a run changes at the event that tells it. */
function useNoteChanges(projectId: ProjectId): (event: NumberedRunEvent) => void {
  const refresh = useRefreshPlans(projectId)
  const refreshSource = useRefreshSource(projectId)
  const forgetFailedCalls = useForgetFailedCalls(projectId)
  return ({ event }) => {
    if (event.type === 'done') {
      announceVersion(event.version)
      forgetFailedCalls()
      if (event.outdated.length > 0) void refreshSource()
    }
    if (standingChangedBy.has(event.type)) void refresh()
  }
}
