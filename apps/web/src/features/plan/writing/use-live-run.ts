import {
  isPlanRun,
  type NumberedRunEvent,
  type ProjectId,
  type Run,
  type RunEvent,
  type RunId,
} from '@plangate/core/schemas'
import { skipToken } from '@tanstack/react-query'
import { useEffect, useReducer, useRef } from 'react'
import { type ApiError, trpc } from '../../../shared/api/trpc.ts'
import { followRun, type LiveRun } from './live-run.ts'
import { useRefreshPlans, useRefreshSource } from './use-refresh-plans.ts'
import { announceVersion, useForgetFailedCalls, usePlanCall } from './use-write-plan.ts'

/** Maximum delay until a run started elsewhere shows, and until its end shows without the stream. */
const pollIntervalMs = 5_000

/** Events that change the results of other queries. */
const refreshingEvents: ReadonlySet<RunEvent['type']> = new Set(['queued', 'done', 'failed', 'canceled'])

export interface ActiveRun {
  /** Null until the server reports it. */
  runId: RunId | null
  live: LiveRun | null
  /** Whether progress is unknown, because the server does not answer or the stream is reconnecting. */
  isCutOff: boolean
  /** Why the latest request failed. Requests continue. */
  error: ApiError | null
}

export interface PlanWriting {
  /** The active run, even if started elsewhere. */
  active: ActiveRun | null
  /** The most recently requested run that writes a plan. */
  newest: Run | null
  /** The run whose events this page saw last. */
  seen: LiveRun | null
  /** When the server last told about the runs, in milliseconds since 1970; 0 before that. */
  answeredAt: number
}

/** Follows the runs of a project that write plans. Streams only while a run is active, because browsers limit connections per host. */
export function useLiveRun(projectId: ProjectId): PlanWriting {
  const { isPending } = usePlanCall(projectId)
  const runs = trpc.runs.list.useQuery({ projectId }, { refetchInterval: pollIntervalMs })
  const newest = runs.data?.find(isPlanRun) ?? null
  const running = newest?.endedAt === null ? newest : null
  const [seen, follow] = useReducer(followRun, null)
  const noteChanges = useApplyEvents(projectId)
  const stream = trpc.plans.watch.useSubscription(isPending || running ? { projectId } : skipToken, {
    onData: ({ data }) => {
      follow(data)
      noteChanges(data)
    },
  })
  const { dataUpdatedAt: answeredAt } = runs
  useReconnect(stream, answeredAt)
  if (!isPending && !running) return { active: null, newest, seen, answeredAt }
  // A run that was seen but is not in the list yet is newer than the list.
  const isOld = seen !== null && seen.runId !== running?.id && runs.data?.some(({ id }) => id === seen.runId)
  const live = isOld ? null : seen
  const isCutOff = Boolean(runs.error ?? stream.error)
  return {
    active: { runId: live?.runId ?? running?.id ?? null, live, isCutOff, error: runs.error },
    newest,
    seen,
    answeredAt,
  }
}

/**
 * Reopens a stream that was closed permanently, for example by a gateway: once for each successful answer of the server.
 *
 * @param answeredAt milliseconds since 1970
 */
function useReconnect({ status, reset }: { status: string; reset(): void }, answeredAt: number): void {
  const triedAt = useRef(answeredAt)
  useEffect(() => {
    if (status === 'pending') triedAt.current = answeredAt
    if (status !== 'error' || triedAt.current === answeredAt) return
    triedAt.current = answeredAt
    reset()
  }, [status, reset, answeredAt])
}

/** Returns a function that refreshes what an event changes. */
function useApplyEvents(projectId: ProjectId): (event: NumberedRunEvent) => void {
  const refresh = useRefreshPlans(projectId)
  const refreshSource = useRefreshSource(projectId)
  const forgetFailedCalls = useForgetFailedCalls(projectId)
  return ({ event }) => {
    if (event.type === 'done') {
      announceVersion(event.version)
      forgetFailedCalls()
      if (event.outdated.length > 0) void refreshSource()
    }
    if (refreshingEvents.has(event.type)) void refresh()
  }
}
