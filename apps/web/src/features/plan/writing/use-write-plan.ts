import { notifications } from '@mantine/notifications'
import {
  isPlanRun,
  type OptionId,
  type PlanSet,
  type ProjectId,
  type ReadPoint,
  type Run,
} from '@plangate/core/schemas'
import type { AppRouter } from '@plangate/server'
import { type QueryCache, useMutation, useMutationState, useQueryClient } from '@tanstack/react-query'
import { isTRPCClientError } from '@trpc/client'
import { z } from 'zod'
import { type ApiError, trpc } from '../../../shared/api/trpc.ts'
import { useRefreshPlans } from './use-refresh-plans.ts'

/** The state of the latest request for a plan. Read from the cache, so that it survives navigation. */
export interface PlanCall {
  isPending: boolean
  error: ApiError | null
  /** When it failed, in milliseconds since 1970; null when it did not. */
  failedAt: number | null
}

/** Kept with the call in the cache, which does not say itself when a call failed. */
const FailureMoment = z.object({ failedAt: z.number().nullable() })
type FailureMoment = z.infer<typeof FailureMoment>

function keyOf(projectId: ProjectId) {
  return ['plan-writing', projectId]
}

export function usePlanCall(projectId: ProjectId): PlanCall {
  const last = useMutationState({ filters: { mutationKey: keyOf(projectId) }, select: ({ state }) => state }).at(-1)
  return {
    isPending: last?.status === 'pending',
    error: isTRPCClientError<AppRouter>(last?.error) ? last.error : null,
    failedAt: FailureMoment.safeParse(last?.context).data?.failedAt ?? null,
  }
}

/** Feedback on the current version, and the options to keep. */
export interface PushBackRequest {
  feedback: string
  pinnedOptionIds: OptionId[]
  /** As the founder confirmed it. */
  reading: ReadPoint[]
}

/**
 * Requests a plan. The run continues even when the page is closed. Null requests a first plan, or one from a newer
 * brief. The page stops waiting for the answer once it knows the run: each waiting call would hold one of the few
 * connections that browsers allow per host.
 */
export function useWritePlan(projectId: ProjectId) {
  const { client, runs } = trpc.useUtils()
  const cache = useQueryClient().getQueryCache()
  const refresh = useRefreshPlans(projectId)
  return useMutation({
    mutationKey: keyOf(projectId),
    mutationFn: (pushBack: PushBackRequest | null) =>
      untilRunIsKnown(
        cache,
        () => runs.list.getData({ projectId }),
        (signal) =>
          pushBack === null
            ? client.plans.generate.mutate({ projectId }, { signal })
            : client.plans.regenerate.mutate({ projectId, ...pushBack }, { signal }),
      ),
    onMutate: (): FailureMoment => ({ failedAt: null }),
    onError: (_error, _request, moment) => {
      if (moment) moment.failedAt = Date.now()
    },
    onSuccess: (planSet) => planSet && announceVersion(planSet.version),
    onSettled: refresh,
  })
}

/** Requests Deep Research, as `useWritePlan` requests a plan. Who asks shows why it is refused. */
export function useResearchPlan(projectId: ProjectId) {
  const { client, runs } = trpc.useUtils()
  const cache = useQueryClient().getQueryCache()
  const refresh = useRefreshPlans(projectId)
  return useMutation<PlanSet | null, ApiError>({
    mutationFn: () =>
      untilRunIsKnown(
        cache,
        () => runs.list.getData({ projectId }),
        (signal) => client.plans.deepResearch.mutate({ projectId }, { signal }),
      ),
    onSuccess: (planSet) => planSet && announceVersion(planSet.version),
    onSettled: refresh,
  })
}

/** Resolves to null when a new run is active before the answer is there. */
async function untilRunIsKnown(
  cache: QueryCache,
  findRuns: () => Run[] | undefined,
  call: (signal: AbortSignal) => Promise<PlanSet>,
): Promise<PlanSet | null> {
  const waiting = new AbortController()
  const earlier = findRuns()?.find(isPlanRun)?.id
  const stop = cache.subscribe(() => {
    const newest = findRuns()?.find(isPlanRun)
    if (newest?.endedAt === null && newest.id !== earlier) waiting.abort()
  })
  try {
    return await call(waiting.signal)
  } catch (error) {
    if (waiting.signal.aborted) return null
    throw error
  } finally {
    stop()
  }
}

/** Notifies once per version, however often it is called. */
export function announceVersion(version: number): void {
  notifications.show({ id: `plan-${version}`, color: 'petrol', message: `Plan version ${version} is written.` })
}

/** Returns a function that forgets failed requests, for when a plan was written after all. */
export function useForgetFailedCalls(projectId: ProjectId): () => void {
  const cache = useQueryClient().getMutationCache()
  return () => {
    for (const call of cache.findAll({ mutationKey: keyOf(projectId), status: 'error' })) cache.remove(call)
  }
}
