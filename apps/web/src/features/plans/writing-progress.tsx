import { Group, Progress, Stack, Text, Title } from '@mantine/core'
import type { ProjectId, RunId } from '@plangate/core/schemas'
import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { count } from '../../shared/format/format.ts'
import { BusyButton } from '../../shared/ui/busy-button.tsx'
import { Panel } from '../../shared/ui/panel.tsx'
import { ArrivingOptions } from './arriving-options.tsx'
import { describeLiveRun } from './describe-live-run.ts'
import type { LiveRun } from './live-run.ts'
import { RunClock } from './run-clock.tsx'
import { usePinning } from './use-pinning.ts'
import { useRefreshPlans } from './use-plan-writing.ts'

interface WritingProgressProps {
  projectId: ProjectId
  runId: RunId | null
  live: LiveRun | null
}

/** While a plan is written: how far it is, what is there already, and the way to call it off. */
export function WritingProgress({ projectId, runId, live }: WritingProgressProps) {
  const pinning = usePinning(projectId, runId)
  return (
    <Stack gap="lg">
      <Panel>
        <Heading projectId={projectId} runId={runId} />
        <Text role="status" mt="xs" className="pg-writing-status">
          {describeLiveRun(live)}
        </Text>
        <Group gap="xs" className="pg-provenance pg-writing-figures">
          {live && <RunClock run={live} />}
          {live && live.itemCount > 0 && (
            <Text span size="sm">
              {count(live.itemCount, 'work item')} so far
            </Text>
          )}
        </Group>
        <WritingBar live={live} />
        <Text size="sm" c="var(--pg-quiet)">
          You may leave this page meanwhile, and come back to it.
        </Text>
      </Panel>
      <ArrivingOptions projectId={projectId} options={live?.options ?? []} pinning={pinning} />
    </Stack>
  )
}

/** Moves while somebody works on it. It says nothing of how far that is, which nobody knows. */
function WritingBar({ live }: Pick<WritingProgressProps, 'live'>) {
  const isAtWork = live?.phase.name === 'writing' || live?.phase.name === 'repairing'
  return (
    <Progress.Root my="sm" size="sm" aria-hidden="true">
      <Progress.Section
        value={100}
        withAria={false}
        {...(isAtWork ? { animated: true } : { color: 'var(--pg-line)' })}
      />
    </Progress.Root>
  )
}

function Heading({ projectId, runId }: Pick<WritingProgressProps, 'projectId' | 'runId'>) {
  const refresh = useRefreshPlans(projectId)
  const cancel = trpc.runs.cancel.useMutation({ onSettled: refresh })
  return (
    <Stack gap="xs">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={2} size="h3">
          The plan is being written
        </Title>
        <BusyButton
          variant="default"
          flex="none"
          disabled={runId === null}
          busy={cancel.isPending}
          onClick={() => runId && cancel.mutate({ runId })}
        >
          Cancel
        </BusyButton>
      </Group>
      {cancel.error && <ErrorNotice error={cancel.error} />}
    </Stack>
  )
}
