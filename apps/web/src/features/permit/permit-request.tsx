import './permit.css'
import { Stack, Text, Title } from '@mantine/core'
import type { ListedPermit, ProjectId } from '@plangate/core/schemas'
import { IconShieldCheck } from '@tabler/icons-react'
import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { BusyButton } from '../../shared/ui/busy-button.tsx'
import { Panel } from '../../shared/ui/panel.tsx'
import { PermitChecks } from './permit-checks.tsx'
import { PermitList } from './permit-list.tsx'
import { PermitSheet } from './permit-sheet.tsx'

/** Requests the build permit, shows the permit or the reason it was refused, and lists all permits. */
export function PermitRequest({ projectId }: { projectId: ProjectId }) {
  const utils = trpc.useUtils()
  const authorize = trpc.builds.authorize.useMutation({ onSettled: () => utils.builds.permits.invalidate() })
  const forget = ({ id }: ListedPermit) => authorize.data?.id === id && authorize.reset()
  return (
    <Stack gap="lg">
      <Panel>
        <Title order={2}>May it be built now?</Title>
        <Text c="var(--pg-quiet)" maw={620} mt={4} mb="lg">
          Yes, while brief, direction and option are exactly those of your choice. Ask as often as you like: you get the
          same permit until something changes, or you revoke it.
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
      <PermitList projectId={projectId} onRevoked={forget} />
    </Stack>
  )
}
