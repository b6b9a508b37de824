import './permit.css'
import { Stack, Text, Title } from '@mantine/core'
import type { ProjectId } from '@plangate/core/schemas'
import { IconShieldCheck } from '@tabler/icons-react'
import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { BusyButton } from '../../shared/ui/busy-button.tsx'
import { Panel } from '../../shared/ui/panel.tsx'
import { PermitChecks } from './permit-checks.tsx'
import { PermitSheet } from './permit-sheet.tsx'

/** Requests the build permit, and shows the permit or the reason it was refused. */
export function PermitRequest({ projectId }: { projectId: ProjectId }) {
  const authorize = trpc.builds.authorize.useMutation()
  return (
    <Stack gap="lg">
      <Panel>
        <Title order={2}>May it be built now?</Title>
        <Text c="var(--pg-quiet)" maw={620} mt={4} mb="lg">
          Yes, while brief, direction and option are exactly those of your choice. Ask as often as you like: every
          answer is given on how things stand at that moment.
        </Text>
        <PermitChecks projectId={projectId} />
        <BusyButton
          size="md"
          leftSection={<IconShieldCheck size={20} aria-hidden />}
          busy={authorize.isPending}
          onClick={() => authorize.mutate({ projectId })}
        >
          Authorize the build
        </BusyButton>
      </Panel>
      <div aria-live="polite">
        {authorize.error && <ErrorNotice error={authorize.error} onRetry={() => authorize.mutate({ projectId })} />}
        {authorize.data && <PermitSheet permit={authorize.data} />}
      </div>
    </Stack>
  )
}
