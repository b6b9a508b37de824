import { Group, Skeleton, Stack, Text, Title } from '@mantine/core'
import type { DecidedGate, ProjectId, Run } from '@plangate/core/schemas'
import { useState } from 'react'
import { ErrorNotice, ExplanationNotice } from '../../../shared/api/error-notice.tsx'
import { explainRefusal } from '../../../shared/api/explain-error.ts'
import { trpc } from '../../../shared/api/trpc.ts'
import { WritingOutlook } from '../../../shared/outlook/writing-outlook.tsx'
import { BusyButton } from '../../../shared/ui/busy-button.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { RevisionProposal } from './revision-proposal.tsx'
import { useRevisionRun } from './use-revision-run.ts'

/** The revision of a brief after this gate: asked for, being written, failed, or proposed. */
export default function RevisionSteps({ gate }: { gate: DecidedGate }) {
  const [isDiscarded, setDiscarded] = useState(false)
  const { run, error, refetch } = useRevisionRun(gate)
  const utils = trpc.useUtils()
  const revise = trpc.briefs.revise.useMutation({
    onSuccess: () => utils.runs.list.invalidate({ projectId: gate.projectId }),
  })
  const ask = () => {
    setDiscarded(false)
    revise.mutate({ projectId: gate.projectId })
  }
  if (run === undefined)
    return error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Skeleton h={90} />
  return (
    <Stack>
      {revise.error && <ErrorNotice error={revise.error} onRetry={ask} />}
      {run?.endedAt === null ? (
        <BeingRevised run={run} />
      ) : run?.status === 'succeeded' && !isDiscarded ? (
        <RevisionProposal gate={gate} runId={run.id} onDiscard={() => setDiscarded(true)} />
      ) : (
        <AskForRevision projectId={gate.projectId} run={run} busy={revise.isPending} onAsk={ask} />
      )}
    </Stack>
  )
}

function BeingRevised({ run }: { run: Run }) {
  const utils = trpc.useUtils()
  const cancel = trpc.runs.cancel.useMutation({
    onSettled: () => utils.runs.list.invalidate({ projectId: run.projectId }),
  })
  return (
    <Panel>
      <Group justify="space-between">
        <Text role="status">The planner is revising your brief. You may leave this page and come back.</Text>
        <BusyButton variant="default" busy={cancel.isPending} onClick={() => cancel.mutate({ runId: run.id })}>
          Cancel
        </BusyButton>
      </Group>
      {cancel.error && <ErrorNotice error={cancel.error} />}
    </Panel>
  )
}

interface AskForRevisionProps {
  projectId: ProjectId
  /** The run that came to nothing or was set aside; null when none was asked for. */
  run: Run | null
  busy: boolean
  onAsk: () => void
}

function AskForRevision({ projectId, run, busy, onAsk }: AskForRevisionProps) {
  return (
    <>
      {run?.refusal && <ExplanationNotice explanation={explainRefusal(run.refusal)} />}
      <Panel>
        <Title order={2} size="h4">
          {run === null ? 'Revise it by hand, or see a proposal first' : 'Revise it by hand, or ask again'}
        </Title>
        <Text size="sm" c="var(--pg-quiet)" mt={4} mb="sm">
          The planner moves what your words name, and marks what it does not understand. You accept, change or discard
          the result. To revise by hand, change the brief below and save it.
        </Text>
        <BusyButton busy={busy} onClick={onAsk}>
          {run === null ? 'Propose a revision' : 'Try again'}
        </BusyButton>
        <WritingOutlook projectId={projectId} kind="revise_brief" />
      </Panel>
    </>
  )
}
