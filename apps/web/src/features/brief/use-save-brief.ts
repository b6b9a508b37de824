import { notifications } from '@mantine/notifications'
import type { ProjectId } from '@plangate/core/schemas'
import { trpc } from '../../shared/api/trpc.ts'

/** Saves a brief, and lets everything that is made from it be asked for again. */
export function useSaveBrief(projectId: ProjectId) {
  const utils = trpc.useUtils()
  return trpc.briefs.save.useMutation({
    onSuccess: async (saved) => {
      utils.briefs.get.setData({ projectId }, saved)
      notifications.show({ color: 'petrol', message: `The brief is saved as version ${saved.version}.` })
      await Promise.all([
        utils.briefs.invalidate(),
        utils.plans.get.invalidate({ projectId }),
        utils.plans.selected.invalidate({ projectId }),
      ])
    },
  })
}
