import './research.css'
import { Group, Text, Title } from '@mantine/core'
import type { ProjectId } from '@plangate/core/schemas'
import { IconMicroscope } from '@tabler/icons-react'
import { ErrorNotice } from '../../../shared/api/error-notice.tsx'
import { type ApiError, trpc } from '../../../shared/api/trpc.ts'
import { BusyButton } from '../../../shared/ui/busy-button.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { ResearchGains } from './research-gains.tsx'
import { UpgradeOffer } from './upgrade-offer.tsx'

/** Describes Deep Research and starts it. The server decides who may use it. */
export function DeepResearch({ projectId }: { projectId: ProjectId }) {
  const research = trpc.plans.deepResearch.useMutation()
  const start = () => research.mutate({ projectId })
  return (
    <Panel>
      <Group gap="sm" mb={4}>
        <IconMicroscope size={24} stroke={1.6} aria-hidden className="pg-research-icon" />
        <Title order={2}>Deep Research</Title>
      </Group>
      <Text c="var(--pg-quiet)" mb="md">
        Puts evidence behind the numbers before you decide on them.
      </Text>
      <ResearchGains />
      <Group mt="md">
        <BusyButton variant="default" busy={research.isPending} onClick={start}>
          Start Deep Research
        </BusyButton>
      </Group>
      <div className="pg-after">{research.error && <ResearchRefused error={research.error} onRetry={start} />}</div>
    </Panel>
  )
}

function ResearchRefused({ error, onRetry }: { error: ApiError; onRetry: () => void }) {
  if (error.data?.reason === 'UPGRADE_REQUIRED') return <UpgradeOffer refusal={error.data} />
  return <ErrorNotice error={error} onRetry={onRetry} />
}
