import { notifications } from '@mantine/notifications'
import type { ProjectId } from '@plangate/core/schemas'
import type { AppRouter } from '@plangate/server'
import { useMutation, useMutationState } from '@tanstack/react-query'
import { isTRPCClientError } from '@trpc/client'
import { type ApiError, trpc } from '../../shared/api/trpc.ts'
import { PlanRequest } from './plan-request.ts'

/** How the last writing of a plan stands. It is asked of the cache, so that it outlives a walk to another page. */
export interface PlanWriting {
  pending: PlanRequest | null
  cancelled: boolean
  error: ApiError | null
}

function keyOf(projectId: ProjectId) {
  return ['plan-writing', projectId]
}

export function usePlanWriting(projectId: ProjectId): PlanWriting {
  const last = useMutationState({ filters: { mutationKey: keyOf(projectId) }, select: ({ state }) => state }).at(-1)
  const request = last?.variables instanceof PlanRequest ? last.variables : null
  const cancelled = last?.status === 'error' && request?.signal.aborted === true
  return {
    pending: last?.status === 'pending' ? request : null,
    cancelled,
    error: !cancelled && isTRPCClientError<AppRouter>(last?.error) ? last.error : null,
  }
}

/** Asks for a plan. Everything that shows plans is asked for again afterwards, whatever came of it. */
export function useWritePlan(projectId: ProjectId) {
  const utils = trpc.useUtils()
  return useMutation({
    mutationKey: keyOf(projectId),
    mutationFn: ({ feedback, signal }: PlanRequest) =>
      feedback === null
        ? utils.client.plans.generate.mutate({ projectId }, { signal })
        : utils.client.plans.regenerate.mutate({ projectId, feedback }, { signal }),
    onSuccess: ({ version }) => notifications.show({ color: 'petrol', message: `Plan version ${version} is written.` }),
    onSettled: () =>
      Promise.all([
        utils.plans.get.invalidate({ projectId }),
        utils.plans.history.invalidate({ projectId }),
        utils.plans.selected.invalidate({ projectId }),
      ]),
  })
}
