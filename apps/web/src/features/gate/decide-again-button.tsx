import { Stack } from '@mantine/core'
import type { DecidedGate } from '@plangate/core/schemas'
import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { useRefreshChoice } from '../../shared/api/use-refresh-choice.ts'
import { BusyButton } from '../../shared/ui/busy-button.tsx'

interface DecideAgainButtonProps {
  gate: DecidedGate
  onOpened: () => void
}

/** Takes back a decision, so that the direction is open until the next one. A permit that rests on it ends, and it says so. */
export function DecideAgainButton({ gate: { projectId, decision }, onOpened }: DecideAgainButtonProps) {
  const utils = trpc.useUtils()
  const permits = trpc.builds.permits.useQuery({ projectId })
  // While the permits are not known, there may be one.
  const mayEndPermit = decision === 'proceed' && (permits.data?.some(({ end }) => end === null) ?? true)
  const refreshChoice = useRefreshChoice(projectId)
  const open = trpc.gates.open.useMutation({
    onSuccess: async (pending) => {
      onOpened()
      utils.gates.current.setData({ projectId }, pending)
      await Promise.all([utils.gates.invalidate(), utils.projects.invalidate(), refreshChoice()])
    },
  })
  const again = () => open.mutate({ projectId })
  return (
    <Stack gap="sm" align="flex-start">
      <BusyButton variant="default" busy={open.isPending} onClick={again}>
        {mayEndPermit ? 'Decide again, which ends the permit' : 'Decide again'}
      </BusyButton>
      {open.error && <ErrorNotice error={open.error} onRetry={again} />}
    </Stack>
  )
}
