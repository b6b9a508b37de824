import type { ProjectId } from '@plangate/core/schemas'
import { trpc } from '../../../shared/api/trpc.ts'

/** Saves the assumptions of a project and refetches what rests on them. */
export function useSaveAssumptions(projectId: ProjectId) {
  const utils = trpc.useUtils()
  return trpc.assumptions.save.useMutation({
    onSuccess: async (saved) => {
      utils.assumptions.get.setData({ projectId }, saved)
      await Promise.all([
        utils.plans.selected.invalidate({ projectId }),
        utils.builds.permits.invalidate({ projectId }),
        utils.projects.audit.invalidate({ projectId }),
      ])
    },
    onError: (error) => {
      if (error.data?.reason === 'VERSION_CONFLICT') void utils.assumptions.get.invalidate({ projectId })
    },
  })
}
