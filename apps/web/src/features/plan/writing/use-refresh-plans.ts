import type { ProjectId } from '@plangate/core/schemas'
import { useCallback } from 'react'
import { trpc } from '../../../shared/api/trpc.ts'
import { useRefreshChoice } from '../../../shared/api/use-refresh-choice.ts'

/** Returns a function that refetches everything that shows plans or runs. */
export function useRefreshPlans(projectId: ProjectId): () => Promise<unknown> {
  const utils = trpc.useUtils()
  const refreshChoice = useRefreshChoice(projectId)
  return useCallback(
    () =>
      Promise.all([
        utils.plans.get.invalidate({ projectId }),
        utils.plans.history.invalidate({ projectId }),
        refreshChoice(),
        utils.runs.list.invalidate({ projectId }),
      ]),
    [utils, refreshChoice, projectId],
  )
}

/** Returns a function that refetches the brief and the direction, which plans are written from. */
export function useRefreshSource(projectId: ProjectId): () => Promise<unknown> {
  const { briefs, gates } = trpc.useUtils()
  return () => Promise.all([briefs.invalidate(), gates.current.invalidate({ projectId })])
}
