import { notifications } from '@mantine/notifications'
import type { OptionId, ProjectId } from '@plangate/core/schemas'
import type { AppRouter } from '@plangate/server'
import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query'
import { isTRPCClientError } from '@trpc/client'
import { useCallback } from 'react'
import { type ApiError, trpc } from '../../../shared/api/trpc.ts'

/** How the last call that asked for a plan stands. It is asked of the cache, so that it outlives a walk to another page. */
export interface PlanCall {
  isPending: boolean
  error: ApiError | null
}

function keyOf(projectId: ProjectId) {
  return ['plan-writing', projectId]
}

export function usePlanCall(projectId: ProjectId): PlanCall {
  const last = useMutationState({ filters: { mutationKey: keyOf(projectId) }, select: ({ state }) => state }).at(-1)
  return {
    isPending: last?.status === 'pending',
    error: isTRPCClientError<AppRouter>(last?.error) ? last.error : null,
  }
}

/** What should be different, and the options that should not. */
export interface PushedBack {
  feedback: string
  pinnedOptionIds: OptionId[]
}

/**
 * Asks for a plan and waits for it; the run goes on when nobody waits. Null asks for a first plan, or for one from a
 * newer brief.
 */
export function useWritePlan(projectId: ProjectId) {
  const { client } = trpc.useUtils()
  const refresh = useRefreshPlans(projectId)
  return useMutation({
    mutationKey: keyOf(projectId),
    mutationFn: (pushedBack: PushedBack | null) =>
      pushedBack === null
        ? client.plans.generate.mutate({ projectId })
        : client.plans.regenerate.mutate({ projectId, ...pushedBack }),
    onSuccess: ({ version }) => announceVersion(version),
    onSettled: refresh,
  })
}

/** Once per version, however many ways the news come. */
export function announceVersion(version: number): void {
  notifications.show({ id: `plan-${version}`, color: 'petrol', message: `Plan version ${version} is written.` })
}

/** Asks again for everything that shows plans or runs. */
export function useRefreshPlans(projectId: ProjectId): () => Promise<unknown> {
  const utils = trpc.useUtils()
  return useCallback(
    () =>
      Promise.all([
        utils.plans.get.invalidate({ projectId }),
        utils.plans.history.invalidate({ projectId }),
        utils.plans.selected.invalidate({ projectId }),
        utils.runs.list.invalidate({ projectId }),
      ]),
    [utils, projectId],
  )
}

/** Asks again for what plans are written from. */
export function useRefreshSource(projectId: ProjectId): () => Promise<unknown> {
  const { briefs, gates } = trpc.useUtils()
  return () => Promise.all([briefs.invalidate(), gates.current.invalidate({ projectId })])
}

/** Forgets calls that failed, once there is a plan after all. */
export function useForgetFailedCalls(projectId: ProjectId): () => void {
  const cache = useQueryClient().getMutationCache()
  return () => {
    for (const call of cache.findAll({ mutationKey: keyOf(projectId), status: 'error' })) cache.remove(call)
  }
}
