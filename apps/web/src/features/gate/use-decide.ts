import type { ProjectId } from '@plangate/core/schemas'
import { trpc } from '../../shared/api/trpc.ts'

/** Takes a decision. Calls `onDecided` before the decision is shown. */
export function useDecide(projectId: ProjectId, onDecided: () => void) {
  const utils = trpc.useUtils()
  // A proposal follows a decision that asks for one. Without it, the brief page offers to ask again.
  const revise = trpc.briefs.revise.useMutation({ onSettled: () => utils.runs.invalidate() })
  return trpc.gates.decide.useMutation({
    onSuccess: async (gate) => {
      onDecided()
      if (gate.nextAction.kind === 'revise_brief') revise.mutate({ projectId })
      utils.gates.current.setData({ projectId }, gate)
      await Promise.all([
        utils.gates.invalidate(),
        utils.projects.invalidate(),
        utils.plans.selected.invalidate({ projectId }),
      ])
    },
  })
}
