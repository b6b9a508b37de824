import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core'
import type { Brief, DecidedGate, RunId, WrittenBrief } from '@plangate/core/schemas'
import { useState } from 'react'
import { ErrorNotice } from '../../../shared/api/error-notice.tsx'
import { QueryView } from '../../../shared/api/query-view.tsx'
import { trpc } from '../../../shared/api/trpc.ts'
import { count } from '../../../shared/format/format-values.ts'
import { BusyButton } from '../../../shared/ui/busy-button.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import type { ComparedPart } from '../brief-sections.ts'
import { findDifferences, mergeBriefs } from '../merge-briefs.ts'
import { RevisedPart } from './revised-part.tsx'
import { useAcceptRevision } from './use-accept-revision.ts'

interface RevisionProposalProps {
  gate: DecidedGate
  runId: RunId
  onDiscard: () => void
}

/** A revision beside the current brief, part by part: the founder accepts all of it, some of it, or none. */
export function RevisionProposal({ gate: { projectId }, runId, onDiscard }: RevisionProposalProps) {
  const run = trpc.runs.get.useQuery({ runId })
  const brief = trpc.briefs.get.useQuery({ projectId })
  const result = run.data?.result
  const both = result?.kind === 'brief' && brief.data ? { written: result.written, current: brief.data } : undefined
  const query = { data: both, error: run.error ?? brief.error, refetch: () => [run.refetch(), brief.refetch()] }
  return (
    <QueryView query={query} pending={<Skeleton h={260} />}>
      {({ written, current }) => (
        <ProposalForm
          key={current.version}
          written={written}
          current={current.brief}
          accept={{ projectId, runId }}
          onDiscard={onDiscard}
        />
      )}
    </QueryView>
  )
}

interface ProposalFormProps {
  written: WrittenBrief
  current: Brief
  accept: Pick<DecidedGate, 'projectId'> & { runId: RunId }
  onDiscard: () => void
}

function ProposalForm({ written, current, accept: { projectId, runId }, onDiscard }: ProposalFormProps) {
  const [kept, setKept] = useState<ReadonlySet<ComparedPart>>(new Set())
  const accept = useAcceptRevision(projectId)
  const changes = findDifferences(current, written.brief)
  const taken = new Map(changes.map((part) => [part, kept.has(part) ? 'mine' : 'theirs'] as const))
  const toggle = (part: ComparedPart) =>
    setKept(new Set(changes.filter((other) => kept.has(other) !== (other === part))))
  return (
    <Panel>
      <Title order={2} size="h3">
        Proposed revision
      </Title>
      <Text size="sm" c="var(--pg-quiet)" mb="md">
        {changes.length === 0
          ? 'The planner found nothing in your words that it can change for sure. Revise the brief by hand below.'
          : `It changes ${count(changes.length, 'part')}. Keep yours where you like it better; you can edit the result later.`}
      </Text>
      <Stack gap="lg">
        {changes.map((part) => (
          <RevisedPart
            key={part}
            part={part}
            current={current}
            revised={written.brief}
            isTaken={!kept.has(part)}
            onToggle={() => toggle(part)}
          />
        ))}
        <OpenQuestions questions={written.questions} />
      </Stack>
      {accept.error && <ErrorNotice error={accept.error} />}
      <Group mt="lg">
        <BusyButton
          busy={accept.isPending}
          disabled={kept.size === changes.length}
          onClick={() => accept.mutate({ projectId, runId, brief: mergeBriefs(current, written.brief, taken) })}
        >
          Accept and decide again
        </BusyButton>
        <Button variant="default" onClick={onDiscard}>
          Discard
        </Button>
      </Group>
    </Panel>
  )
}

function OpenQuestions({ questions }: Pick<WrittenBrief, 'questions'>) {
  if (questions.length === 0) return null
  return (
    <section aria-labelledby="not-understood">
      <Title order={3} size="h4" id="not-understood" mb={4}>
        Not sure what you meant
      </Title>
      <ul>
        {questions.map(({ id, question, why }) => (
          <li key={id}>
            {question}{' '}
            <Text span size="sm" c="var(--pg-quiet)">
              {why}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  )
}
