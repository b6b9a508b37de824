import './research.css'
import { Group, Text, Title } from '@mantine/core'
import type { PlanSet } from '@plangate/core/schemas'
import { IconMicroscope } from '@tabler/icons-react'
import { ErrorNotice } from '../../../shared/api/error-notice.tsx'
import { explainRefusal } from '../../../shared/api/explain-error.ts'
import { type ApiError, trpc } from '../../../shared/api/trpc.ts'
import { tierNames } from '../../../shared/format/display-names.ts'
import { describeOutlook } from '../../../shared/outlook/describe-outlook.ts'
import { BusyButton } from '../../../shared/ui/busy-button.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { Tag } from '../../../shared/ui/tag.tsx'
import { useResearchPlan } from '../writing/use-write-plan.ts'
import { ResearchGains } from './research-gains.tsx'
import { UpgradeOffer } from './upgrade-offer.tsx'

/** Describes Deep Research, says what it costs, and starts it. The server decides who may use it. */
export function DeepResearch({ planSet: { projectId, research } }: { planSet: PlanSet }) {
  const outlook = trpc.runs.outlook.useQuery({ projectId, kind: 'deep_research' }, { retry: false })
  const start = useResearchPlan(projectId)
  const tier = trpc.session.user.useQuery().data?.tier
  const mayStart = tier === undefined || tier === 'cto'
  const refusal = outlook.error?.data ?? null
  const cannot = refusal?.reason === 'RUNNER_CANNOT' ? explainRefusal(refusal) : null
  return (
    <Panel>
      <Group gap="sm" mb={4}>
        <IconMicroscope size={24} stroke={1.6} aria-hidden className="pg-research-icon" />
        <Title order={2}>Deep Research</Title>
        {!mayStart && <Tag tone="quiet">{tierNames.cto} only</Tag>}
      </Group>
      <Text c="var(--pg-quiet)" mb="md">
        Three drafts, written independently of each other and then compared, show where the numbers are sure and where
        they are not.
      </Text>
      <ResearchGains />
      {research && (
        <Text size="sm" mt="md">
          This version was written by Deep Research. Its report is on the sheet "Scope".
        </Text>
      )}
      <Group mt="md">
        <BusyButton
          variant="default"
          busy={start.isPending}
          disabled={cannot !== null || tier === undefined}
          onClick={() => start.mutate()}
        >
          {cannot?.title ?? (mayStart ? 'Start Deep Research' : 'How to get it')}
        </BusyButton>
        {/* The minimum height keeps the button in place while the text loads. */}
        <Text size="sm" c="var(--pg-quiet)" mih="1lh">
          {outlook.data && `${describeOutlook(outlook.data)} Counts as five plans.`}
          {cannot?.next}
        </Text>
      </Group>
      <div className="pg-after">
        {start.error && <ResearchRefused error={start.error} onRetry={() => start.mutate()} />}
      </div>
    </Panel>
  )
}

function ResearchRefused({ error, onRetry }: { error: ApiError; onRetry: () => void }) {
  if (error.data?.reason === 'UPGRADE_REQUIRED') return <UpgradeOffer refusal={error.data} />
  return <ErrorNotice error={error} onRetry={onRetry} />
}
