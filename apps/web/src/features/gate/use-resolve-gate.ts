import { notifications } from '@mantine/notifications'
import type { PendingGate } from '@plangate/core/schemas'
import { trpc } from '../../shared/api/trpc.ts'
import { decisionNames } from '../../shared/format/display-names.ts'

/** Takes a decision. Calls `onDecided` before the decision is shown. */
export function useResolveGate({ projectId }: PendingGate, onDecided: () => void) {
  const utils = trpc.useUtils()
  // A proposal follows a decision that asks for one. Without it, the brief page offers to ask again.
  const revise = trpc.briefs.revise.useMutation({ onSettled: () => utils.runs.invalidate() })
  return trpc.gates.resolve.useMutation({
    onSuccess: async (gate) => {
      onDecided()
      if (gate.nextAction.kind === 'revise_brief') revise.mutate({ projectId })
      utils.gates.current.setData({ projectId }, gate)
      notifications.show({ color: 'petrol', message: `Decided: ${decisionNames[gate.decision].toLowerCase()}.` })
      await Promise.all([
        utils.gates.invalidate(),
        utils.projects.invalidate(),
        utils.plans.selected.invalidate({ projectId }),
      ])
    },
  })
}
