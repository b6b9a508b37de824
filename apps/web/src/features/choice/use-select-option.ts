import type { ProjectId } from '@plangate/core/schemas'
import { useNavigate } from '@tanstack/react-router'
import { trpc } from '../../shared/api/trpc.ts'
import { useRefreshChoice } from '../../shared/api/use-refresh-choice.ts'

/** Chooses an option, calls `onChosen`, and opens the choice page. */
export function useSelectOption(projectId: ProjectId, onChosen: () => void) {
  const utils = trpc.useUtils()
  const refreshChoice = useRefreshChoice(projectId)
  const navigate = useNavigate()
  return trpc.plans.select.useMutation({
    onSuccess: async () => {
      onChosen()
      await Promise.all([utils.plans.get.invalidate({ projectId }), refreshChoice()])
      await navigate({ to: '/projects/$projectId/choice', params: { projectId } })
    },
  })
}
