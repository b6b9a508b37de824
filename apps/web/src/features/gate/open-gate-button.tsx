import { Button, type ButtonProps, Stack } from '@mantine/core'
import type { ProjectId } from '@plangate/core/schemas'
import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import { trpc } from '../../shared/api/trpc.ts'

interface OpenGateButtonProps {
  projectId: ProjectId
  label: string
  variant?: ButtonProps['variant']
}

export function OpenGateButton({ projectId, label, variant = 'filled' }: OpenGateButtonProps) {
  const utils = trpc.useUtils()
  const open = trpc.gates.open.useMutation({
    onSettled: () => Promise.all([utils.gates.invalidate(), utils.plans.selected.invalidate({ projectId })]),
  })
  return (
    <Stack gap="sm" align="flex-start">
      <Button variant={variant} loading={open.isPending} onClick={() => open.mutate({ projectId })}>
        {label}
      </Button>
      {open.error && <ErrorNotice error={open.error} onRetry={() => open.mutate({ projectId })} />}
    </Stack>
  )
}
