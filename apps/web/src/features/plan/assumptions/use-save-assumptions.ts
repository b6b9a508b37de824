import type { ProjectId } from '@plangate/core/schemas'
import { trpc } from '../../../shared/api/trpc.ts'
import { useRefreshChoice } from '../../../shared/api/use-refresh-choice.ts'

/** Saves the assumptions of a project and refetches what rests on them. */
export function useSaveAssumptions(projectId: ProjectId) {
  const utils = trpc.useUtils()
  const refreshChoice = useRefreshChoice(projectId)
  return trpc.assumptions.save.useMutation({
    onSuccess: async (saved) => {
      utils.assumptions.get.setData({ projectId }, saved)
      await Promise.all([refreshChoice(), utils.projects.audit.invalidate({ projectId })])
    },
    onError: (error) => {
      if (error.data?.reason === 'VERSION_CONFLICT') void utils.assumptions.get.invalidate({ projectId })
    },
  })
}
