import '@mantine/core/styles/Progress.layer.css'
import './writing.css'
import { Group, Progress, Stack, Text, Title } from '@mantine/core'
import type { ProjectId } from '@plangate/core/schemas'
import { ErrorNotice, ExplanationNotice } from '../../../shared/api/error-notice.tsx'
import { explainError } from '../../../shared/api/explain-error.ts'
import { type ApiError, trpc } from '../../../shared/api/trpc.ts'
import { count } from '../../../shared/format/format-values.ts'
import { BusyButton } from '../../../shared/ui/busy-button.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { ArrivingOptions } from './arriving-options.tsx'
import { describeLiveRun } from './describe-live-run.ts'
import { RunClock } from './run-clock.tsx'
import type { ActiveRun } from './use-live-run.ts'
import { usePinnedOptions } from './use-pinned-options.ts'
import { useRefreshPlans } from './use-refresh-plans.ts'

interface WritingProgressProps extends ActiveRun {
  projectId: ProjectId
  /** The version that stays on the page until the next one is written. */
  replaces?: number | undefined
}

/** Shown while a plan is written: progress, the options so far, and a button to cancel. */
export function WritingProgress({ projectId, runId, live, isCutOff, error, replaces }: WritingProgressProps) {
  const pinning = usePinnedOptions(projectId, runId)
  const arriving = <ArrivingOptions projectId={projectId} options={live?.options ?? []} pinned={pinning} />
  return (
    <Stack gap="lg">
      {error && <ConnectionLost error={error} />}
      <Panel>
        <Heading projectId={projectId} runId={runId} />
        <Text role="status" mt="xs" className="pg-writing-status">
          {isCutOff ? 'Progress cannot be shown at the moment.' : describeLiveRun(live)}
        </Text>
        <Group gap="xs" className="pg-provenance pg-writing-figures">
          {live && !isCutOff && <RunClock run={live} />}
          {live && live.itemCount > 0 && (
            <Text span size="sm">
              {count(live.itemCount, 'work item')} so far
            </Text>
          )}
        </Group>
        <WritingBar live={live} isCutOff={isCutOff} />
        <Text size="sm" c="var(--pg-quiet)">
          {replaces !== undefined && `Version ${replaces} below is being replaced, and stays readable until then. `}
          You may leave this page and come back.
        </Text>
      </Panel>
      {replaces === undefined ? (
        arriving
      ) : (
        <details className="pg-details">
          <summary>Options of the next version so far</summary>
          {arriving}
        </details>
      )}
    </Stack>
  )
}

function ConnectionLost({ error }: { error: ApiError }) {
  const next = 'The plan is still being written. This page tries to reconnect every few seconds.'
  return <ExplanationNotice explanation={{ ...explainError(error), next }} />
}

/** Animated while a planner is at work. It shows no percentage, because the remaining time is unknown. */
function WritingBar({ live, isCutOff }: Pick<ActiveRun, 'live' | 'isCutOff'>) {
  const isAtWork = !isCutOff && (live?.phase.name === 'writing' || live?.phase.name === 'repairing')
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
