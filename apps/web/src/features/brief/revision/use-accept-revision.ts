import { notifications } from '@mantine/notifications'
import type { ProjectId } from '@plangate/core/schemas'
import { useNavigate } from '@tanstack/react-router'
import { trpc } from '../../../shared/api/trpc.ts'
import { useRefreshChoice } from '../../../shared/api/use-refresh-choice.ts'

/** Accepts a revision, and leads to the gate that is open again. */
export function useAcceptRevision(projectId: ProjectId) {
  const utils = trpc.useUtils()
  const refreshChoice = useRefreshChoice(projectId)
  const navigate = useNavigate()
  return trpc.briefs.acceptRevision.useMutation({
    onSuccess: async ({ briefVersion, gate }) => {
      utils.gates.current.setData({ projectId }, gate)
      notifications.show({ color: 'petrol', message: `Saved version ${briefVersion}. Decide again.` })
      await navigate({ to: '/projects/$projectId/direction', params: { projectId } })
      await Promise.all([
        utils.briefs.invalidate(),
        utils.gates.invalidate(),
        utils.projects.invalidate(),
        refreshChoice(),
      ])
    },
  })
}
