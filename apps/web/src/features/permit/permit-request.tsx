import './permit.css'
import { Skeleton, Stack, Text, Title } from '@mantine/core'
import type { ProjectId } from '@plangate/core/schemas'
import { IconShieldCheck } from '@tabler/icons-react'
import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { BusyButton } from '../../shared/ui/busy-button.tsx'
import { Panel } from '../../shared/ui/panel.tsx'
import { PermitChecks } from './permit-checks.tsx'
import { PermitList } from './permit-list.tsx'
import { PermitRecord } from './permit-record.tsx'
import { usePermits } from './use-permits.ts'

/** The permit that is valid; otherwise the last one, with its end, and the way to the next. All permits are below. */
export function PermitRequest({ projectId }: { projectId: ProjectId }) {
  const { list, query } = usePermits(projectId)
  return (
    <QueryView query={list} pending={<Skeleton height={420} />}>
      {(permits) => {
        const valid = permits.find(({ end }) => end === null)
        const shown = valid ?? permits[0]
        return (
          <Stack gap="lg">
            {shown && <PermitRecord projectId={projectId} permit={shown} />}
            {!valid && <Ask projectId={projectId} />}
            <PermitList permits={permits} query={query} />
          </Stack>
        )
      }}
    </QueryView>
  )
}

/** Asks for a permit, and says why there is none. */
function Ask({ projectId }: { projectId: ProjectId }) {
  const utils = trpc.useUtils()
  const authorize = trpc.builds.authorize.useMutation({ onSettled: () => utils.builds.permits.invalidate() })
  const ask = () => authorize.mutate({ projectId })
  return (
    <>
      <Panel className="pg-screen-only">
        <Title order={2}>May it be built now?</Title>
        <Text c="var(--pg-quiet)" maw={620} mt={4} mb="lg">
          Yes, while brief, decision and option are exactly those of your choice. The permit stays valid until one of
          them changes, or you revoke it.
        </Text>
        <PermitChecks projectId={projectId} />
        <BusyButton
          size="md"
          leftSection={<IconShieldCheck size={20} aria-hidden />}
          busy={authorize.isPending}
          onClick={ask}
        >
          Authorize the build
        </BusyButton>
      </Panel>
      <div aria-live="polite">{authorize.error && <ErrorNotice error={authorize.error} onRetry={ask} />}</div>
    </>
  )
}
