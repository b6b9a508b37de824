import { notifications } from '@mantine/notifications'
import type { ProjectId } from '@plangate/core/schemas'
import { trpc } from './trpc.ts'
import { useRefreshChoice } from './use-refresh-choice.ts'

/** Saves a brief and invalidates everything that depends on it. */
export function useSaveBrief(projectId: ProjectId) {
  const utils = trpc.useUtils()
  const refreshChoice = useRefreshChoice(projectId)
  return trpc.briefs.save.useMutation({
    onSuccess: async (saved, { baseVersion }) => {
      utils.briefs.get.setData({ projectId }, saved)
      const same = saved.version === baseVersion
      const message = same
        ? 'Nothing has changed, so no version was added.'
        : `The brief is version ${saved.version} now.`
      notifications.show({ color: 'petrol', message })
      await Promise.all([utils.briefs.invalidate(), utils.plans.get.invalidate({ projectId }), refreshChoice()])
    },
  })
}
