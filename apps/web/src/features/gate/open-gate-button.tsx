import { type ButtonProps, Stack } from '@mantine/core'
import type { ProjectId } from '@plangate/core/schemas'
import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { BusyButton } from '../../shared/ui/busy-button.tsx'

interface OpenGateButtonProps {
  projectId: ProjectId
  label: string
  variant?: ButtonProps['variant']
}

export function OpenGateButton({ projectId, label, variant = 'filled' }: OpenGateButtonProps) {
  const utils = trpc.useUtils()
  const open = trpc.gates.open.useMutation({
    onSuccess: () => Promise.all([utils.gates.invalidate(), utils.plans.selected.invalidate({ projectId })]),
  })
  return (
    <Stack gap="sm" align="flex-start">
      <BusyButton variant={variant} busy={open.isPending} onClick={() => open.mutate({ projectId })}>
        {label}
      </BusyButton>
      {open.error && <ErrorNotice error={open.error} onRetry={() => open.mutate({ projectId })} />}
    </Stack>
  )
}
