import type { ProjectId } from '@plangate/core/schemas'
import { trpc } from '../../shared/api/trpc.ts'
import { useRefreshChoice } from '../../shared/api/use-refresh-choice.ts'

/** Takes a decision. Calls `onDecided` before the decision is shown. */
export function useDecide(projectId: ProjectId, onDecided: () => void) {
  const utils = trpc.useUtils()
  const refreshChoice = useRefreshChoice(projectId)
  // A proposal follows a decision that asks for one. Without it, the brief page offers to ask again.
  const revise = trpc.briefs.revise.useMutation({ onSettled: () => utils.runs.invalidate() })
  return trpc.gates.decide.useMutation({
    onSuccess: async (gate) => {
      onDecided()
      if (gate.nextAction.kind === 'revise_brief') revise.mutate({ projectId })
      utils.gates.current.setData({ projectId }, gate)
      await Promise.all([utils.gates.invalidate(), utils.projects.invalidate(), refreshChoice()])
    },
  })
}
