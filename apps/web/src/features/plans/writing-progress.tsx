import { Button, Group, Progress, Stack, Text, Title } from '@mantine/core'
import type { ProjectId, RunId } from '@plangate/core/schemas'
import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { Panel } from '../../shared/ui/panel.tsx'
import { ArrivingOptions } from './arriving-options.tsx'
import { describeLiveRun } from './describe-live-run.ts'
import type { LiveRun } from './live-run.ts'
import { RunClock } from './run-clock.tsx'
import { useRefreshPlans } from './use-plan-writing.ts'

interface WritingProgressProps {
  projectId: ProjectId
  runId: RunId | null
  live: LiveRun | null
}

/** While a plan is written: how far it is, what is there already, and the way to call it off. */
export function WritingProgress({ projectId, runId, live }: WritingProgressProps) {
  return (
    <Stack gap="lg">
      <Panel>
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <div>
            <Title order={2} size="h3">
              The plan is being written
            </Title>
            <Text role="status" size="sm">
              {describeLiveRun(live)}
            </Text>
            {live && <RunClock run={live} />}
            <Text size="sm" c="var(--pg-quiet)">
              You may leave this page meanwhile, and come back to it.
            </Text>
          </div>
          <CancelRun projectId={projectId} runId={runId} />
        </Group>
        <Progress value={100} animated striped mt="md" size="sm" aria-label="The plan is being written" />
      </Panel>
      <ArrivingOptions projectId={projectId} options={live?.options ?? []} />
    </Stack>
  )
}

function CancelRun({ projectId, runId }: Pick<WritingProgressProps, 'projectId' | 'runId'>) {
  const refresh = useRefreshPlans(projectId)
  const cancel = trpc.runs.cancel.useMutation({ onSettled: refresh })
  return (
    <Stack gap="xs" align="flex-end">
      <Button
        variant="default"
        disabled={runId === null}
        loading={cancel.isPending}
        onClick={() => runId && cancel.mutate({ runId })}
      >
        Cancel
      </Button>
      {cancel.error && <ErrorNotice error={cancel.error} />}
    </Stack>
  )
}
