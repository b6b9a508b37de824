import { Group, Text, Title } from '@mantine/core'
import type { ProjectId } from '@plangate/core/schemas'
import { IconMicroscope } from '@tabler/icons-react'
import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { BusyButton } from '../../shared/ui/busy-button.tsx'
import { Panel } from '../../shared/ui/panel.tsx'
import { PointList } from '../../shared/ui/point-list.tsx'

const gives = [
  'What comparable products took to build, with sources',
  'Each assumption of the brief held against what is published about it',
  'Estimates narrowed where there is evidence, and left wide where there is none',
]

/** What Deep Research would give. Who may use it is the server's answer, not this page's. */
export function DeepResearch({ projectId }: { projectId: ProjectId }) {
  const research = trpc.plans.deepResearch.useMutation()
  return (
    <Panel>
      <Group gap="sm" mb={4}>
        <IconMicroscope size={24} stroke={1.6} aria-hidden className="pg-decision-icon" />
        <Title order={2}>Deep Research</Title>
      </Group>
      <Text size="sm" c="var(--pg-quiet)" mb="sm">
        Puts evidence behind the numbers before you decide on them:
      </Text>
      <PointList kind="pro" points={gives} />
      <Group mt="md">
        <BusyButton variant="default" busy={research.isPending} onClick={() => research.mutate({ projectId })}>
          Start Deep Research
        </BusyButton>
      </Group>
      <div aria-live="polite" className="pg-after">
        {research.error && <ErrorNotice error={research.error} onRetry={() => research.mutate({ projectId })} />}
      </div>
    </Panel>
  )
}
