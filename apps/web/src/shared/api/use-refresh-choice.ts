import type { ProjectId } from '@plangate/core/schemas'
import { useCallback } from 'react'
import { trpc } from './trpc.ts'

/**
 * Returns a function that refetches a project's choice and the permits that rest on it. Call it after every change that
 * can make a choice stale: the same change ends the permit, and no page may show one that has ended as valid.
 */
export function useRefreshChoice(projectId: ProjectId): () => Promise<unknown> {
  const { plans, builds } = trpc.useUtils()
  return useCallback(
    () => Promise.all([plans.selected.invalidate({ projectId }), builds.permits.invalidate({ projectId })]),
    [plans, builds, projectId],
  )
}
