import type { ProjectId } from '@plangate/core/schemas'
import { useCallback } from 'react'
import { trpc } from '../../../shared/api/trpc.ts'

/** Returns a function that refetches everything that shows plans or runs. */
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

/** Returns a function that refetches the brief and the direction, which plans are written from. */
export function useRefreshSource(projectId: ProjectId): () => Promise<unknown> {
  const { briefs, gates } = trpc.useUtils()
  return () => Promise.all([briefs.invalidate(), gates.current.invalidate({ projectId })])
}
