import { notifications } from '@mantine/notifications'
import type { PendingGate } from '@plangate/core/schemas'
import { trpc } from '../../shared/api/trpc.ts'
import { decisionNames } from '../../shared/words/words.ts'

export function useResolveGate({ projectId }: PendingGate) {
  const utils = trpc.useUtils()
  return trpc.gates.resolve.useMutation({
    onSuccess: (gate) => {
      utils.gates.current.setData({ projectId }, gate)
      notifications.show({ color: 'petrol', message: `Decided: ${decisionNames[gate.decision].toLowerCase()}.` })
    },
    // After a refusal too: it means that the gate on screen is not the one that counts.
    onSettled: () =>
      Promise.all([
        utils.gates.invalidate(),
        utils.projects.invalidate(),
        utils.plans.selected.invalidate({ projectId }),
      ]),
  })
}
